#ifndef CZLIB_SHIM_H
#define CZLIB_SHIM_H

// Input buffers are read only.
#define ZLIB_CONST
#include <zlib.h>

// deflateInit2 and inflateInit2 are macros that name the header's version and the
// size of z_stream, which Swift cannot import. 16 above the window's 15 bits is the
// gzip wrapper, and no other.
static inline int imprimatur_deflate_init(z_streamp stream) {
  return deflateInit2(stream, Z_BEST_COMPRESSION, Z_DEFLATED, 15 + 16, 9, Z_DEFAULT_STRATEGY);
}

static inline int imprimatur_inflate_init(z_streamp stream) {
  return inflateInit2(stream, 15 + 16);
}

#endif
