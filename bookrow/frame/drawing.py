"""The Jinja2 environment in which every public page is drawn.

Templates are looked for in the shop's own folder first, then in each room; an override extends the one it stands for
by "original/<path>". A room offers functions to templates by a module `labels` with `for_pages(language)`.
"""

import hashlib
from collections.abc import Callable, Mapping, MutableMapping
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

from django.apps import apps
from django.conf import settings
from django.middleware.csrf import get_token
from django.templatetags.static import static
from django.urls import reverse
from django.utils.module_loading import module_has_submodule
from django.utils.translation import get_language, get_language_info, override
from jinja2 import (
    BaseLoader,
    BytecodeCache,
    ChoiceLoader,
    Environment,
    FileSystemBytecodeCache,
    FileSystemLoader,
    PrefixLoader,
    StrictUndefined,
    Template,
    Undefined,
    nodes,
)
from jinja2.runtime import Context
from markupsafe import Markup

from bookrow.frame import formats, wording


class PageTemplate(Template):
    """A template whose macros are made once. Jinja2 compares the names that both templates know at each import, which
    would cost more than the macro draws; here all templates know the same."""

    _made: Any = None

    def _get_default_module(self, ctx: Context | None = None) -> Any:
        if self._made is None:
            self._made = self.make_module()
        return self._made


_attribute = Environment.getattr


class SpeakingEnvironment(Environment):
    """One language's templates. Documents are JSON, so a name is looked for among a dict's keys first."""

    template_class = PageTemplate

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        return {**self.globals, **d} if d else self.globals

    def getattr(self, obj: Any, attribute: str) -> Any:
        if type(obj) is dict:
            try:
                return obj[attribute]
            except KeyError:
                pass
        return _attribute(self, obj, attribute)

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        return wording.Wording().visit(super()._parse(source, name, filename))  # type: ignore[no-any-return]

    def _generate(
        self, source: nodes.Template, name: str | None, filename: str | None, defer_init: bool = False
    ) -> str:
        # On the same line as Jinja2's own imports, so that line numbers in tracebacks stay right.
        code = super()._generate(source, name, filename, defer_init)
        return code.replace("\n", "; from bookrow.frame.wording import escaped as escape\n", 1)


class PageEnvironment(Environment):
    """Hands out templates of the language in force. One inner environment for each language, made when first asked."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self._options = options
        self._speaking: dict[str, SpeakingEnvironment] = {}

    def speaking(self, language: str) -> SpeakingEnvironment:
        """The environment of one language."""
        if language not in self._speaking:
            self._speaking[language] = _speaking(language, self._options)
        return self._speaking[language]

    @property
    def _current(self) -> SpeakingEnvironment:
        return self.speaking(get_language() or settings.LANGUAGE_CODE)

    def get_template(
        self, name: str | Template, parent: str | None = None, globals: MutableMapping[str, Any] | None = None
    ) -> Template:
        return self._current.get_template(name, parent, globals)

    def from_string(
        self,
        source: str | nodes.Template,
        globals: MutableMapping[str, Any] | None = None,
        template_class: type[Template] | None = None,
    ) -> Template:
        return self._current.from_string(source, globals, template_class)


def environment(**options: Any) -> PageEnvironment:
    """What Django's Jinja2 backend asks for (TEMPLATES, OPTIONS "environment")."""
    strict = settings.DEBUG or getattr(settings, "STRICT_TEMPLATES", False)
    options |= {
        "autoescape": True,
        "trim_blocks": True,
        "lstrip_blocks": True,
        "undefined": StrictUndefined if strict else Undefined,
        "loader": _loader(),
        "cache_size": 400,
    }
    return PageEnvironment(**options)


def _loader() -> BaseLoader:
    rooms = [Path(room.path) / "templates" for room in apps.get_app_configs() if room.name.startswith("bookrow.")]
    originals = FileSystemLoader([room for room in rooms if room.is_dir()])
    own = FileSystemLoader([Path(settings.SHOP_FOLDER) / "templates"])
    return ChoiceLoader([own, originals, PrefixLoader({"original": originals})])


def _speaking(language: str, options: Mapping[str, Any]) -> SpeakingEnvironment:
    with override(language):
        made = SpeakingEnvironment(**{**options, "bytecode_cache": _bytecode(language)})
        offered = {**formats.FOR_PAGES, **_offered(language)}
        made.globals |= {**_own_globals(language), **wording.for_pages(), **offered}
        # The same as filters, which templates call without detour.
        made.filters |= offered
    return made


def _own_globals(language: str) -> dict[str, Any]:
    about = get_language_info(language) if language.split("-")[0] in _known_languages() else {"bidi": False}
    return {
        "page_language": language,
        "page_direction": "rtl" if about["bidi"] else "ltr",
        "static": cache(static),
        "url": reverse,
        "csrf": csrf,
    }


@cache
def _known_languages() -> frozenset[str]:
    return frozenset(import_module("django.conf.locale").LANG_INFO)


def _offered(language: str) -> dict[str, Any]:
    """What the rooms offer to templates, made for one language."""
    offered: dict[str, Any] = {}
    for room in apps.get_app_configs():
        if module_has_submodule(room.module, "labels"):
            for_pages: Callable[[str], dict[str, Any]] = import_module(f"{room.name}.labels").for_pages
            offered |= for_pages(language)
    return offered


def csrf(request: Any) -> Markup:
    """The hidden field of a form. Only on pages that are never cached: it makes the answer vary by cookie."""
    return Markup('<input type="hidden" name="csrfmiddlewaretoken" value="{}">').format(get_token(request))


def _bytecode(language: str) -> BytecodeCache | None:
    """Compiled templates kept beside the shop's data. Their names change with the catalogue of words and with us."""
    folder = Path(settings.BOOKROW_DATA) / "compiled-pages"
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError:
        return None
    return FileSystemBytecodeCache(str(folder), f"{language}-{_stamp(language)}-%s.cache")


def _stamp(language: str) -> str:
    words = [Path(place) / language.replace("-", "_") / "LC_MESSAGES/django.mo" for place in settings.LOCALE_PATHS]
    ages = [str(file.stat().st_mtime_ns) for file in [Path(wording.__file__), *words] if file.is_file()]
    return hashlib.sha256(" ".join(ages).encode()).hexdigest()[:10]
