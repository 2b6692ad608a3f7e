"""Files as they come in: streamed to the disk, and no further than their bound."""

from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import StopUpload, TemporaryFileUploadHandler
from django.http import HttpRequest

STOCK_BYTES = 200 * 1024 * 1024
PHOTO_BYTES = 80 * 1024 * 1024  # eight of at most eight megabytes, and what forms put around them


class Bounded(TemporaryFileUploadHandler):
    """Writes to a temporary file, whatever the size, and stops at the bound. One handler counts all files of a request."""

    def __init__(self, request: HttpRequest, most: int) -> None:
        super().__init__(request)
        self._most, self._seen = most, 0
        self.too_large = False

    def receive_data_chunk(self, raw_data: bytes, start: int) -> Any:
        """Write on, or stop; what is left of the request is read and forgotten, so that the answer is seen."""
        self._seen += len(raw_data)
        if self._seen > self._most:
            self.too_large = True
            raise StopUpload
        return super().receive_data_chunk(raw_data, start)


def bound(request: HttpRequest, most: int) -> Bounded:
    """Have this request's files read so. Call it before anything looks at the form: tokens are part of it."""
    handler = Bounded(request, most)
    request.upload_handlers = [handler]
    return handler


def one_file(request: HttpRequest, name: str) -> "UploadedFile[Any] | None":
    """The file that came in a field, if any."""
    found = request.FILES.get(name)
    return found if isinstance(found, UploadedFile) else None
