"""How Jinja2's own compiler writes Python here: for the browser as the author wrote it, for the build with a count."""

from typing import Any

from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame


class AsWritten(CodeGenerator):
    """Jinja2's own compiler, which works out nothing that could be large: what it compiles is the same.

    The environment says that it is sandboxed, so that constants are left alone; here nothing else comes of it.
    """

    def write(self, x: str) -> None:
        """A piece of Python: the call of the sandbox becomes an ordinary one again."""
        super().write("context.call(" if x == "environment.call(context, " else x)

    def visit_Mul(self, node: nodes.BinExpr, frame: Frame) -> None:  # noqa: N802 - the name is Jinja2's
        """A product, as it was written."""
        self._operator("*", node, frame)

    def visit_Mod(self, node: nodes.BinExpr, frame: Frame) -> None:  # noqa: N802 - the name is Jinja2's
        """A remainder, as it was written."""
        self._operator("%", node, frame)

    def _operator(self, operator: str, node: nodes.BinExpr, frame: Frame) -> None:
        self.write("(")
        self.visit(node.left, frame)
        self.write(f" {operator} ")
        self.visit(node.right, frame)
        self.write(")")


class ForBrowser(AsWritten):
    """The same for ``letterkit.jinja_runtime``: a macro gives its text in pieces. Where that is printed, as it is or
    trimmed, nothing else is done with it, so it need not be put together there.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.printed: set[int] = set()  # the ids of such calls
        self.verb = "call"

    def write(self, x: str) -> None:
        """A piece of Python, in which a call says what becomes of its text."""
        super().write(f"context.{self.verb}(" if x == "environment.call(context, " else x)

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        call = node.node if isinstance(node, nodes.Filter) and node.name == "trim" else node
        if isinstance(call, nodes.Call):
            self.printed.add(id(call))
            self.write("(")
        else:
            super()._output_child_pre(node, frame, finalize)

    def visit_CallBlock(self, node: nodes.CallBlock, frame: Frame) -> None:  # noqa: N802 - the name is Jinja2's
        """A macro around some lines, which is printed."""
        self.printed.add(id(node.call))
        super().visit_CallBlock(node, frame)

    def visit_Call(  # noqa: N802 - the name is Jinja2's
        self, node: nodes.Call, frame: Frame, forward_caller: bool = False
    ) -> None:
        """A call."""
        self.verb = "written" if id(node) in self.printed else "call"
        super().visit_Call(node, frame, forward_caller=forward_caller)

    def dump_local_context(self, frame: Frame) -> str:
        """What an import sees beside the context: at the top of a template all names stand there already."""
        return "{}" if frame.toplevel else super().dump_local_context(frame)

    def return_buffer_contents(self, frame: Frame, force_unescaped: bool = False) -> None:
        """The end of a macro."""
        if force_unescaped:
            self.writeline(f"return {frame.buffer}")
        else:
            super().return_buffer_contents(frame)


class Counted(CodeGenerator):
    """Jinja2's own compiler, with a word to the environment wherever work is done, or a name is read."""

    def visit_Name(self, node: nodes.Name, frame: Frame) -> None:  # noqa: N802 - the name is Jinja2's
        """A name, which is noted where its value is asked for."""
        if node.ctx != "load":
            super().visit_Name(node, frame)
            return
        self.write(f"environment.read({node.name!r}, ")
        super().visit_Name(node, frame)
        self.write(")")

    def visit_For(self, node: nodes.For, frame: Frame) -> None:  # noqa: N802 - the name is Jinja2's
        """A loop, whose rounds are counted."""
        # What stands between the tags is written once each round.
        data = sum(len(one.data) for part in node.body for one in part.find_all(nodes.TemplateData))
        data += sum(len(one.data) for one in node.body if isinstance(one, nodes.TemplateData))
        counted = nodes.Call(
            nodes.EnvironmentAttribute("rounds"), [node.iter, nodes.Const(data)], [], None, None
        )
        whole = nodes.For(node.target, counted, node.body, node.else_, node.test, node.recursive)
        whole.set_lineno(node.lineno).set_environment(self.environment)
        super().visit_For(whole, frame)

    def visit_Concat(self, node: nodes.Concat, frame: Frame) -> None:  # noqa: N802 - the name is Jinja2's
        """Texts that ~ puts together, whose characters are counted."""
        self._made("joined", node.nodes, frame)

    def visit_List(self, node: nodes.List, frame: Frame) -> None:  # noqa: N802 - the name is Jinja2's
        """A list, whose items are counted."""
        self._made("listed", node.items, frame)

    def visit_Tuple(self, node: nodes.Tuple, frame: Frame) -> None:  # noqa: N802 - the name is Jinja2's
        """The same, without square brackets. What is in it as it stands there is no work."""
        if node.ctx == "load" and not all(isinstance(one, nodes.Const) for one in node.items):
            self._made("listed", node.items, frame)
        else:
            super().visit_Tuple(node, frame)

    def _made(self, how: str, parts: list[nodes.Expr], frame: Frame) -> None:
        self.write(f"environment.{how}([")
        for part in parts:
            self.visit(part, frame)
            self.write(", ")
        self.write("])")
