// Nothing to call: the target only brings a symbol that the linker asks for.
