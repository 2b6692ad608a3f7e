"""Ends of host names: those that are nothing else, those that are also words or file names, and words around them."""

import re

from linkify_it.tlds import TLDS

KNOWN = frozenset(str(name).lower() for name in TLDS)
# Seldom anything but the end of a host name: behind a full stop without a space they stand for themselves.
_STRONG = """
com org net edu gov mil info biz co uk eu io tv fm us ca au nz ie de fr nl ch dk se fi pl cz ru jp cn br pt mx ar cl
gr hu ro sk eus gal cat app dev blog shop store xyz site online website club wiki page link cloud tech press
review reviews bookstore pub ly gl gg
"""
STRONG = frozenset(_STRONG.split())
# Words of our languages that follow a full stop when a space is forgotten.
_WORDS = """
it in is so to me my at be do us no am as by an he we la il et ma es el de se si mi un ne ai ad id st one now how here
love life world today new best fun live red blue black work place like see show team you got food home house family
man men mom kids book read play game page games movie music baby fan fans forum group guide health help hot la cafe
bar band art author date day dad dog diy eat event fail faith final fit free gift gold good green guru
history holiday host ink kim law moe money off ooo party photo pink plus poker rest rich run safe sale save school
science search secure sexy shop site ski social soy space star store story studio study style sucks support swiss
talk tax taxi tips tires top town toys trade trust tube vet video vin vip voting wed win wine works wow yoga zone
are press link review reviews
"""
WORDS = frozenset(_WORDS.split())
# Names of files and of programs' parts.
_FILES = "md py rs sh zip mov pl cc ps app ai so pub st dev js ts do cab bz"
FILES = frozenset(_FILES.split())
# Programs and languages whose names end like a host.
PROGRAMS = frozenset(["asp.net", "vb.net", "ado.net", "ml.net", "paint.net", "f.net", "socket.io"])
# Before a written-out dot these are no name: "the dot com bubble", "a dot in the sky".
_NOT_A_NAME = """
the a an this that these those every each another first second last early late failed famous big huge small little
red black blue white single one his her its their my our your in of to and or with from during before after since
pre post whole entire former typical classic crazy great good bad new old young der die das ein eine le la les un
une el los las lo il o os as um uma de het een otro este mejor primer ese aquel punto dot some any no not is was
called about like unlike via than by on at for through despite under over until modern american silicon valley
nineties internet tech fledgling wealthy rich million billion early-stage fellow failing ex
"""
NOT_A_NAME = frozenset(_NOT_A_NAME.split())
AFTER_DOT_COM = re.compile(
    r"['’]?s?[\s\-,]{1,2}(?:bubbles?|booms?|crash\w*|busts?|eras?|stocks?|start-?ups?|compan\w+|millionaires?|billionaires?|years?"
    r"|days?|fever|mania|craze|collapses?|implosion|industry|firms?|generation|fortunes?|money|times?|age|economy|world"
    r"|business\w*|gold ?rush|hype|madness|meltdown|burst|investors?|entrepreneurs?|ceos?|blase|krise|zeit)\b"
)
