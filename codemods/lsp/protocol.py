"""Where pygls does less than the protocol asks: requests that must be answered with an error."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from lsprotocol import types
from pygls.exceptions import (
    JsonRpcException,
    JsonRpcInvalidRequest,
    JsonRpcServerNotInitialized,
)
from pygls.protocol import LanguageServerProtocol

ENCODING = "positionEncoding"
"""An initialization option: the unit of positions, for clients that use one unasked."""


class Protocol(LanguageServerProtocol):
    """pygls's, with an answer to every request (3.17, "Server lifecycle")."""

    def structure_message(self, data: dict[str, Any]) -> Any:
        """The message that ``data`` is; a request that is none is answered here."""
        try:
            return super().structure_message(data)
        except JsonRpcException as error:
            if "method" in data and "id" in data:
                self._send_response(data["id"], error=error.to_response_error())
            raise

    def handle_message(self, message: Any) -> None:
        """Handle a message unless it comes at the wrong time."""
        method, number = getattr(message, "method", None), getattr(message, "id", None)
        refused: JsonRpcException | None = None
        if method is not None and method != types.EXIT:
            if self._workspace is None and method != types.INITIALIZE:
                refused = JsonRpcServerNotInitialized("initialize comes first")
            elif self._shutdown:
                refused = JsonRpcInvalidRequest("the server is shutting down")
        if refused is not None:
            if number is not None:
                self._send_response(number, error=refused.to_response_error())
            return
        if method == types.INITIALIZE:
            _take_encoding(message.params)
        super().handle_message(message)

    def _execute_handler(self, msg_id: Any, *args: Any, **kwargs: Any) -> None:
        """See ``JsonRPCProtocol``, which keeps the futures of notifications for ever."""
        super()._execute_handler(msg_id, *args, **kwargs)
        future = self._request_futures.get(msg_id)
        if future is not None:
            future.add_done_callback(lambda _: self._request_futures.pop(msg_id, None))

    @property
    def is_shut_down(self) -> bool:
        """Whether the client has said ``shutdown``."""
        return self._shutdown


def _take_encoding(params: types.InitializeParams) -> None:
    """Let an option stand for the capability that some clients have and do not name."""
    options = params.initialization_options
    wanted = options.get(ENCODING) if isinstance(options, Mapping) else None
    if wanted in [kind.value for kind in types.PositionEncodingKind]:
        general = params.capabilities.general or types.GeneralClientCapabilities()
        general.position_encodings = [wanted]
        params.capabilities.general = general
