"""Behind the counter: the shop's face, its recommendations, its works."""
