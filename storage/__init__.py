"""Everything that touches the disk: databases, workbooks, keys, backups."""
