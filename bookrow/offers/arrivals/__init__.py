"""How sellers' files are fetched: from a folder of the shop's machine, by HTTPS, by SFTP; and how passwords are kept."""
