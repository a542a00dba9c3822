"""Thai texts of the documents that the program writes, as data; sentences about errors live in the interfaces."""
