"""What the operator sees of the intake: runs, refused records, senders, columns of tables."""
