"""Plan and roster: what is published, to whom, under which key."""
