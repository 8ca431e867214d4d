// writefiles FOLDER FILE… writes copies of the files into a folder as a careful program does:
// each under another name, synced, then renamed, and the folder synced at the end.
//
// A yardstick: no program that promises its files are on disk can do less.
#define _GNU_SOURCE
#include <fcntl.h>
#include <libgen.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static void fail(const char *what) {
  perror(what);
  exit(1);
}

static char *read_whole(const char *path, size_t *length) {
  int source = open(path, O_RDONLY | O_CLOEXEC);
  struct stat status;
  if (source < 0 || fstat(source, &status) != 0) fail(path);
  *length = (size_t)status.st_size;
  char *bytes = malloc(*length + 1);
  if (bytes == NULL || read(source, bytes, *length) != (ssize_t)*length) fail(path);
  close(source);
  return bytes;
}

static void write_synced(int folder, const char *name, const char *bytes, size_t length) {
  int file = openat(folder, name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
  if (file < 0) fail(name);
  if (write(file, bytes, length) != (ssize_t)length || fsync(file) != 0) fail(name);
  close(file);
}

int main(int argc, char **argv) {
  if (argc < 3) {
    fputs("usage: writefiles FOLDER FILE...\n", stderr);
    return 64;
  }
  int folder = open(argv[1], O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (folder < 0) fail(argv[1]);
  char temporary[NAME_MAX];
  for (int index = 2; index < argc; index++) {
    size_t length;
    char *bytes = read_whole(argv[index], &length);
    snprintf(temporary, sizeof temporary, ".new-%d", index);
    write_synced(folder, temporary, bytes, length);
    free(bytes);
  }
  for (int index = 2; index < argc; index++) {
    snprintf(temporary, sizeof temporary, ".new-%d", index);
    if (renameat(folder, temporary, folder, basename(argv[index])) != 0) fail(argv[index]);
  }
  if (fsync(folder) != 0) fail(argv[1]);
  return 0;
}
