"""The demonstration shop: its feeds lie beside this file and come in through the door that every feed comes through."""
