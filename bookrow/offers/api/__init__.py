"""The API for sellers' own software: a token at the door, a key with each call that changes something, JSON both ways."""
