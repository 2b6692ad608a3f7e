"""The tables are what the models say."""

import pytest
from django.core.management import call_command


@pytest.mark.django_db
def test_migrations_are_complete() -> None:
    call_command("makemigrations", "--check", "--dry-run")


@pytest.mark.django_db
def test_django_finds_no_fault() -> None:
    call_command("check", "--fail-level", "WARNING")
