// peak FILE PROGRAM ARGUMENT… runs a program and writes the most memory it held, in kB, to
// FILE; its exit code is the program's. A process begins its count at that of the one it was
// made by, so that the small one here makes it, not the interpreter of the bench.
#define _GNU_SOURCE
#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

int main(int argc, char **argv) {
  if (argc < 3) {
    fputs("usage: peak FILE PROGRAM ARGUMENT...\n", stderr);
    return 64;
  }
  pid_t child = fork();
  if (child == 0) {
    execv(argv[2], argv + 2);
    perror(argv[2]);
    _exit(127);
  }
  int status;
  struct rusage usage;
  FILE *report = fopen(argv[1], "w");
  if (child < 0 || report == NULL || wait4(child, &status, 0, &usage) != child) {
    perror("peak");
    return 1;
  }
  fprintf(report, "%ld\n", usage.ru_maxrss);
  if (fclose(report) != 0) return 1;
  return WIFEXITED(status) ? WEXITSTATUS(status) : 1;
}
