"""Titles and names everyone knows that hold a word we leave out. The shop's own catalogue is handed in besides; these
are spoken of in reviews of other books. A letter after the first of such a word may be masked ("F*ck")."""

TITLES = """
on bullshit
calling bullshit
bullshit jobs
bastard out of carolina
go the fuck to sleep
you have to fucking eat
fuck now there are two of you
the subtle art of not giving a fuck
subtle art of not giving a fuck
the life-changing magic of not giving a fuck
the magic of not giving a fuck
everything is fucked
calm the fuck down
fuck feelings
unfuck yourself
get your shit together
get your fucking shit together
no fucks given
the art of not giving a fuck
how to stop feeling like shit
shit my dad says
holy shit: a brief history
shit, actually
the no asshole rule
no asshole rule
the asshole survival guide
assholes: a theory
assholes finish first
bitch planet
bitch in a bonnet
bitch: in praise
bitches get stuff done
the bitch in the house
bitch in the house
skinny bitch
why men love bitches
why men marry bitches
boss bitch
bitches brew
the ethical slut
ethical slut
slut: growing up
i am not a slut
cunt: a declaration
cunt: a cultural
pussy: a reclamation
pussy riot
pussy galore
pussycat dolls
faster pussycat
the owl and the pussy
memories of my melancholy whores
melancholy whores
'tis pity she's a whore
tis pity she's a whore
the honest whore
whores for gloria
la puta de babilonia
memoria de mis putas tristes
putas asesinas
la putain respectueuse
inglourious basterds
inglorious bastards
gentleman bastard
gentleman bastards
magnificent bastard
the royal bastards
bastard of istanbul
the bastard executioner
faggots and their friends
the faggots & their friends
larry kramer's faggots
nigger: the strange career
nigger heaven
the nigger of the
nigger: an autobiography
ten little niggers
dix petits nègres
zehn kleine negerlein
dykes to watch out for
the dyke and the dybbuk
moby dick
moby-dick
spotted dick
the cock and bull
die wanderhure
wanderhure
kanak sprak
scheisskerle
scheißkerle
baise-moi
merde actually
a year in the merde
fucking berlin
fucking apostrophes
fuck, that's delicious
dick and jane
mr. dick
cock robin
the fuck-it list
the fuck-up
the fuckup
cunt-ups
""".strip().splitlines()
