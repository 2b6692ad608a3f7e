"""Pages of the desk: those of readers, and those of keepers."""
