"""Word lists of the rules, one file a rule and language."""
