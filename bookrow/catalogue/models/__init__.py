"""Works and their editions, who made them, what is said of them, and who said it."""

from bookrow.catalogue.models.books import Edition, FormerAddress, Work, WorkMove, WorkName
from bookrow.catalogue.models.details import (
    Contribution,
    CoverImage,
    EditionSubject,
    ListPrice,
    Passage,
    Relation,
)
from bookrow.catalogue.models.names import Contributor, Imprint, Publisher, Series, Subject
from bookrow.catalogue.models.senders import Description, Sender

__all__ = [
    "Contribution",
    "Contributor",
    "CoverImage",
    "Description",
    "Edition",
    "EditionSubject",
    "FormerAddress",
    "Imprint",
    "ListPrice",
    "Passage",
    "Publisher",
    "Relation",
    "Sender",
    "Series",
    "Subject",
    "Work",
    "WorkMove",
    "WorkName",
]
