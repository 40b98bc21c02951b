// `@Observable` pulls in libswiftObservation, which on some Linux toolchains (Debian's Swift 6.0) refers to
// `swift::threading::fatal(char const *, ...)` and exports it nowhere. Weak, so that a toolchain that has it wins.
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

__attribute__((weak, noreturn)) void _ZN5swift9threading5fatalEPKcz(const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    vfprintf(stderr, format, arguments);
    va_end(arguments);
    abort();
}
