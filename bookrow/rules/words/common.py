"""Words too common to tell a wording by, in the languages we can judge."""

_WORDS = """
a an the this that these those it he she they we you i is was are be been s t in on at of to for and or not no
so as by with from her his their my your our its him them me us have has had do does did will would can all one
more book story novel read end der die das den dem des ein eine ist war sie er es im am zu und von mit auf le la
les un une est il elle en de du et au l d el los las una era del al y que se su o e os um uma na da do com het
een van op hij zij ze lo gli di
"""

COMMON = frozenset(_WORDS.split())
