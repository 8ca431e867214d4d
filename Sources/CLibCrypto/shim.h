#ifndef CLIBCRYPTO_SHIM_H
#define CLIBCRYPTO_SHIM_H

#include <openssl/bio.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/pkcs12.h>
#include <openssl/rand.h>
#include <openssl/ts.h>
#include <openssl/x509.h>

// OPENSSL_free and OPENSSL_clear_free are macros that name the calling file,
// which Swift cannot import.
static inline void imprimatur_free(void *pointer) { OPENSSL_free(pointer); }

static inline void imprimatur_clear_free(void *pointer, size_t count) {
  OPENSSL_clear_free(pointer, count);
}

#endif
