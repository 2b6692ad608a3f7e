from pathlib import Path

from django.apps import AppConfig
from django.conf import settings

from bookrow.frame.texts import compile_texts


class FrameConfig(AppConfig):
    name = "bookrow.frame"

    def ready(self) -> None:
        compile_texts(Path(settings.SHOP_FOLDER) / "locale")
