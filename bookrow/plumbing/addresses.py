"""Which machines we go to: those of the open internet, never our own or our provider's."""

import socket
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address

# An address and a port to connect to.
Endpoint = tuple[str, int]

HTTPS = 443
# RFC 4291, section 2.4: what is assigned as global unicast. All that wraps an IPv4 address lies outside, but for these.
_UNICAST = IPv6Network("2000::/3")
_WRAPS_IPV4 = (IPv6Network("2002::/16"), IPv6Network("2001::/32"))  # 6to4 (RFC 3056), Teredo (RFC 4380)


def resolve(host: str) -> list[Endpoint]:
    """Every address of a host, for port 443, in the order the system prefers. Raises OSError where there is none."""
    found = socket.getaddrinfo(host, HTTPS, type=socket.SOCK_STREAM, proto=socket.IPPROTO_TCP)
    return list(dict.fromkeys((str(where[0]), HTTPS) for *_kind, where in found))


def is_public(address: str) -> bool:
    """Whether an IP address belongs to the open internet. What carries an IPv4 address inside an IPv6 one (mapped,
    NAT64, 6to4, Teredo) does not count as such, nor does anything with a zone."""
    try:
        ip = ip_address(address)
    except ValueError:
        return False
    return _public_4(ip) if isinstance(ip, IPv4Address) else _public_6(ip)


def _public_4(ip: IPv4Address) -> bool:
    return ip.is_global and not (ip.is_multicast or ip.is_reserved)


def _public_6(ip: IPv6Address) -> bool:
    if ip.scope_id or ip not in _UNICAST or any(ip in network for network in _WRAPS_IPV4):
        return False
    return ip.is_global
