"""The words of the documents' visible forms, one JSON file each, named by document and layout version."""
