/* A disk that fills up or cannot flush, for a program that is started with this in LD_PRELOAD.
 *
 * NYTTIG_DISK names a folder. While it holds a file `full`, writes to regular files end after a part
 * of their bytes and then with ENOSPC; while it holds `unsynced`, flushes fail with EIO. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

/* The least that a full disk still takes, so that a page is torn and then refused. */
#define TORN 512

static int is(const char *what) {
  const char *folder = getenv("NYTTIG_DISK");
  char path[4096];
  if (!folder || snprintf(path, sizeof path, "%s/%s", folder, what) >= (int)sizeof path) return 0;
  int before = errno, found = access(path, F_OK) == 0;
  errno = before;
  return found;
}

static int is_file(int fd) {
  struct stat found;
  return fstat(fd, &found) == 0 && S_ISREG(found.st_mode);
}

static int is_full(int fd) { return is_file(fd) && is("full"); }

#define REAL(name) __typeof__(&name) real = (__typeof__(&name))dlsym(RTLD_NEXT, #name)

#define REFUSE(error) do { errno = error; return -1; } while (0)

ssize_t write(int fd, const void *bytes, size_t count) {
  REAL(write);
  if (!is_full(fd)) return real(fd, bytes, count);
  if (count < TORN) REFUSE(ENOSPC);
  return real(fd, bytes, count / 2);
}

ssize_t pwrite(int fd, const void *bytes, size_t count, off_t at) {
  REAL(pwrite);
  if (!is_full(fd)) return real(fd, bytes, count, at);
  if (count < TORN) REFUSE(ENOSPC);
  return real(fd, bytes, count / 2, at);
}

ssize_t pwrite64(int fd, const void *bytes, size_t count, off64_t at) {
  REAL(pwrite64);
  if (!is_full(fd)) return real(fd, bytes, count, at);
  if (count < TORN) REFUSE(ENOSPC);
  return real(fd, bytes, count / 2, at);
}

int fsync(int fd) {
  REAL(fsync);
  if (is_file(fd) && is("unsynced")) REFUSE(EIO);
  return real(fd);
}

int fdatasync(int fd) {
  REAL(fdatasync);
  if (is_file(fd) && is("unsynced")) REFUSE(EIO);
  return real(fd);
}
