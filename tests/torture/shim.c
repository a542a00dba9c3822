/* Preloaded into the torture harness: sees each call that reaches a file under one folder, can count, fail or kill at
 * the n-th, and can write down what was done in which order, so that a power cut is worked out afterwards (disk.py).
 *
 * Linux with glibc only. Everything is off until the harness arms it, and off again in whatever is forked from there. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

enum { WRITE = 1, CREATE = 2, NAME = 4, SYNC = 8, READ = 16 };
enum { KILL_BEFORE, KILL_AFTER, KILL_HALFWAY, FAIL_ONCE, FAIL_ON, FAIL_HALFWAY };
enum { OP_OPEN = 1, OP_WRITE, OP_TRUNCATE, OP_SYNC, OP_SYNC_FOLDER, OP_RENAME, OP_UNLINK, OP_MKDIR, OP_RMDIR, OP_LINK, OP_NOTE };
enum { NONE, WATCHED, TEMPORARY };
enum { MOST_FILES = 4096 };

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static char root[PATH_MAX], temporary[PATH_MAX];
static int armed, classes, how, error_number, failing, record = -1, full, quick_sleep;
static long nth, seen[32];
static int64_t clock_offset, next_id;
static struct { int kind; int64_t id; } files[MOST_FILES];

#define REAL(type, name, ...) \
    static type (*real)(__VA_ARGS__); \
    if (!real) real = (type(*)(__VA_ARGS__))dlsym(RTLD_NEXT, name)

static ssize_t plain_write(int fd, const void *data, size_t size) { REAL(ssize_t, "write", int, const void *, size_t); return real(fd, data, size); }
static ssize_t plain_pwrite(int fd, const void *data, size_t size, off_t at) { REAL(ssize_t, "pwrite", int, const void *, size_t, off_t); return real(fd, data, size, at); }

static void forget_in_child(void) {
    armed = classes = failing = full = quick_sleep = 0;
    clock_offset = 0;
    record = -1;
    pthread_mutex_init(&lock, NULL);
}

__attribute__((constructor)) static void begin(void) { pthread_atfork(NULL, NULL, forget_in_child); }

/* ---- what the harness calls ---- */
void torture_watch(const char *folder, const char *temp) {
    snprintf(root, sizeof root, "%s/", folder);
    snprintf(temporary, sizeof temporary, "%s/", temp);
    memset(seen, 0, sizeof seen);
    armed = 1;
}
void torture_fail(int of, long at, int in_what_way, int error) {
    classes = of, nth = at, how = in_what_way, error_number = error, failing = 0;
}
void torture_record(int fd) { record = fd; }
void torture_temp_full(int on) { full = on; }
void torture_clock(int64_t seconds) { clock_offset = seconds; }
void torture_quick_sleep(int on) { quick_sleep = on; }
void torture_disarm(void) { forget_in_child(); }
long torture_seen(int class) { return seen[class]; }

static void log_op(int64_t op, int64_t id, int64_t at, const void *data, int64_t size) {
    if (record < 0) return;
    int64_t head[4] = {op, id, at, size};
    plain_write(record, head, sizeof head);
    for (int64_t done = 0; done < size;) {
        ssize_t part = plain_write(record, (const char *)data + done, size - done);
        if (part <= 0) abort();
        done += part;
    }
}
void torture_note(const char *text) {
    pthread_mutex_lock(&lock);
    log_op(OP_NOTE, 0, 0, text, strlen(text));
    pthread_mutex_unlock(&lock);
}

/* ---- which files, and what befalls them ---- */
static int place(int folder, const char *path, char *whole) {
    if (!armed || !path) return NONE;
    if (path[0] == '/') snprintf(whole, PATH_MAX, "%s", path);
    else {
        char base[PATH_MAX];
        if (folder == AT_FDCWD) { if (!getcwd(base, sizeof base)) return NONE; }
        else {
            char link[64];
            snprintf(link, sizeof link, "/proc/self/fd/%d", folder);
            ssize_t size = readlink(link, base, sizeof base - 1);
            if (size < 0) return NONE;
            base[size] = 0;
        }
        if (snprintf(whole, PATH_MAX, "%s/%s", base, path) >= PATH_MAX) return NONE;
    }
    size_t length = strlen(root);
    if (!strncmp(whole, root, length) || (strlen(whole) == length - 1 && !strncmp(whole, root, length - 1))) return WATCHED;
    return strncmp(whole, temporary, strlen(temporary)) ? NONE : TEMPORARY;
}

static int kind_of(int fd) { return armed && fd >= 0 && fd < MOST_FILES ? files[fd].kind : NONE; }
static void die(void) { kill(getpid(), SIGKILL); for (;;) pause(); }

/* 0 go on, 1 fail, 2 do half of it and then call finish(); called with the lock held */
static int befalls(int class) {
    seen[class]++;
    if (!(classes & class)) return 0;
    if (failing) return how == FAIL_ONCE ? 0 : 1;
    if (--nth > 0) return 0;
    if (nth < 0) return 0;
    if (how == KILL_BEFORE) die();
    if (how == KILL_AFTER || how == KILL_HALFWAY) return 2;
    failing = 1;
    return how == FAIL_HALFWAY && class == WRITE ? 2 : 1;
}
static void finish(void) { if (how == KILL_AFTER || how == KILL_HALFWAY) die(); }
static size_t part_of(size_t size, int fate) { return fate == 2 && how != KILL_AFTER && size > 1 ? size / 2 : size; }

/* ---- bytes ---- */
static ssize_t put(int fd, const void *data, size_t size, off_t at, int positioned) {
    int kind = kind_of(fd);
    if (kind == NONE) return positioned ? plain_pwrite(fd, data, size, at) : plain_write(fd, data, size);
    if (kind == TEMPORARY) {
        if (full) { errno = ENOSPC; return -1; }
        return positioned ? plain_pwrite(fd, data, size, at) : plain_write(fd, data, size);
    }
    pthread_mutex_lock(&lock);
    int fate = befalls(WRITE);
    ssize_t done = -1;
    if (fate == 1) errno = error_number;
    else {
        if (!positioned) at = fcntl(fd, F_GETFL) & O_APPEND ? lseek(fd, 0, SEEK_END) : lseek(fd, 0, SEEK_CUR);
        size_t wanted = part_of(size, fate);
        done = positioned ? plain_pwrite(fd, data, wanted, at) : plain_write(fd, data, wanted);
        if (done > 0) log_op(OP_WRITE, files[fd].id, at, data, done);
        if (fate == 2) finish();
    }
    int kept = errno;
    pthread_mutex_unlock(&lock);
    errno = kept;
    return done;
}
ssize_t write(int fd, const void *data, size_t size) { return put(fd, data, size, 0, 0); }
ssize_t pwrite(int fd, const void *data, size_t size, off_t at) { return put(fd, data, size, at, 1); }
ssize_t pwrite64(int fd, const void *data, size_t size, off_t at) { return put(fd, data, size, at, 1); }

static int read_fails(int fd) {
    if (kind_of(fd) != WATCHED) return 0;
    pthread_mutex_lock(&lock);
    int fate = befalls(READ);
    if (fate == 2) finish();
    pthread_mutex_unlock(&lock);
    if (fate == 1) errno = error_number;
    return fate == 1;
}
ssize_t read(int fd, void *data, size_t size) {
    REAL(ssize_t, "read", int, void *, size_t);
    return read_fails(fd) ? -1 : real(fd, data, size);
}
ssize_t pread(int fd, void *data, size_t size, off_t at) {
    REAL(ssize_t, "pread", int, void *, size_t, off_t);
    return read_fails(fd) ? -1 : real(fd, data, size, at);
}
ssize_t pread64(int fd, void *data, size_t size, off_t at) { return pread(fd, data, size, at); }
ssize_t __read_chk(int fd, void *data, size_t size, size_t room) { (void)room; return read(fd, data, size); }
ssize_t __pread_chk(int fd, void *data, size_t size, off_t at, size_t room) { (void)room; return pread(fd, data, size, at); }
ssize_t __pread64_chk(int fd, void *data, size_t size, off_t at, size_t room) { (void)room; return pread(fd, data, size, at); }

/* Copies within the kernel are refused, so that whoever copies falls back to reading and writing. */
ssize_t sendfile(int out, int in, off_t *at, size_t size) {
    REAL(ssize_t, "sendfile", int, int, off_t *, size_t);
    if (kind_of(out) == NONE) return real(out, in, at, size);
    errno = ENOTSOCK;
    return -1;
}
ssize_t sendfile64(int out, int in, off_t *at, size_t size) { return sendfile(out, in, at, size); }
ssize_t copy_file_range(int in, off_t *from, int out, off_t *to, size_t size, unsigned flags) {
    REAL(ssize_t, "copy_file_range", int, off_t *, int, off_t *, size_t, unsigned);
    if (kind_of(out) == NONE) return real(in, from, out, to, size, flags);
    errno = EXDEV;
    return -1;
}

int ftruncate(int fd, off_t size) {
    REAL(int, "ftruncate", int, off_t);
    if (kind_of(fd) != WATCHED) return real(fd, size);
    pthread_mutex_lock(&lock);
    int fate = befalls(NAME), done = -1;
    if (fate == 1) errno = error_number;
    else if (!(done = real(fd, size))) log_op(OP_TRUNCATE, files[fd].id, size, NULL, 0);
    if (fate == 2) finish();
    pthread_mutex_unlock(&lock);
    return done;
}
int ftruncate64(int fd, off_t size) { return ftruncate(fd, size); }

static int sync_file(int fd, int (*real)(int)) {
    if (kind_of(fd) != WATCHED) return real(fd);
    pthread_mutex_lock(&lock);
    int fate = befalls(SYNC), done = -1;
    struct stat found;
    if (fate == 1) errno = error_number;
    else if (!(done = real(fd)) && !fstat(fd, &found)) log_op(S_ISDIR(found.st_mode) ? OP_SYNC_FOLDER : OP_SYNC, files[fd].id, 0, NULL, 0);
    if (fate == 2) finish();
    pthread_mutex_unlock(&lock);
    return done;
}
int fsync(int fd) { REAL(int, "fsync", int); return sync_file(fd, real); }
int fdatasync(int fd) { REAL(int, "fdatasync", int); return sync_file(fd, real); }

/* ---- names ---- */
static int open_file(int folder, const char *path, int flags, mode_t mode) {
    REAL(int, "openat", int, const char *, int, ...);
    char whole[PATH_MAX];
    int kind = place(folder, path, whole);
    if (kind == NONE) return real(folder, path, flags, mode);
    struct stat found;
    int makes = (flags & O_CREAT) && lstat(whole, &found) < 0;
    if (kind == TEMPORARY && full == 2 && makes) { errno = ENOSPC; return -1; }
    pthread_mutex_lock(&lock);
    int fate = kind == WATCHED && makes ? befalls(CREATE) : 0, fd = -1;
    if (fate == 1) errno = error_number;
    else if ((fd = real(folder, path, flags, mode)) >= 0 && fd < MOST_FILES) {
        files[fd].kind = kind, files[fd].id = ++next_id;
        if (kind == WATCHED) log_op(OP_OPEN, next_id, (makes ? 1 : 0) | (flags & O_TRUNC ? 2 : 0), whole, strlen(whole));
    }
    if (fate == 2) finish();
    int kept = errno;
    pthread_mutex_unlock(&lock);
    errno = kept;
    return fd;
}
#define OPEN_ARGUMENTS \
    mode_t mode = 0; \
    if (flags & (O_CREAT | O_TMPFILE)) { va_list more; va_start(more, flags); mode = va_arg(more, mode_t); va_end(more); }
int open(const char *path, int flags, ...) { OPEN_ARGUMENTS return open_file(AT_FDCWD, path, flags, mode); }
int open64(const char *path, int flags, ...) { OPEN_ARGUMENTS return open_file(AT_FDCWD, path, flags, mode); }
int openat(int folder, const char *path, int flags, ...) { OPEN_ARGUMENTS return open_file(folder, path, flags, mode); }
int openat64(int folder, const char *path, int flags, ...) { OPEN_ARGUMENTS return open_file(folder, path, flags, mode); }
int __open_2(const char *path, int flags) { return open_file(AT_FDCWD, path, flags, 0); }
int __open64_2(const char *path, int flags) { return open_file(AT_FDCWD, path, flags, 0); }
int __openat_2(int folder, const char *path, int flags) { return open_file(folder, path, flags, 0); }
int __openat64_2(int folder, const char *path, int flags) { return open_file(folder, path, flags, 0); }
int close(int fd) {
    REAL(int, "close", int);
    if (fd >= 0 && fd < MOST_FILES) files[fd].kind = NONE;
    return real(fd);
}
int dup(int fd) {
    REAL(int, "dup", int);
    int copy = real(fd);
    if (copy >= 0 && copy < MOST_FILES && fd < MOST_FILES) files[copy] = files[fd];
    return copy;
}

#define NAMED(class, op, call) \
    if (kind == NONE) return call; \
    if (kind == TEMPORARY) { if (class == CREATE && full == 2) { errno = ENOSPC; return -1; } return call; } \
    pthread_mutex_lock(&lock); \
    int fate = befalls(class), done = -1; \
    if (fate == 1) errno = error_number; \
    else if (!(done = call)) log_op(op, 0, 0, whole, size); \
    if (fate == 2) finish(); \
    int kept = errno; \
    pthread_mutex_unlock(&lock); \
    errno = kept; \
    return done;

static int two_names(int folder, const char *one, int other_folder, const char *other, char *whole, size_t *size) {
    char second[PATH_MAX];
    int kind = place(folder, one, whole), other_kind = place(other_folder, other, second);
    size_t length = strlen(whole);
    if (kind == NONE && other_kind == NONE) return NONE;
    memcpy(whole + length + 1, second, strlen(second) + 1);
    *size = length + 1 + strlen(second);
    return kind == WATCHED ? kind : other_kind;
}
int renameat2(int folder, const char *from, int other, const char *to, unsigned flags) {
    REAL(int, "renameat2", int, const char *, int, const char *, unsigned);
    char whole[2 * PATH_MAX] = "";
    size_t size = 0;
    int kind = two_names(folder, from, other, to, whole, &size);
    NAMED(NAME, OP_RENAME, real(folder, from, other, to, flags))
}
int renameat(int folder, const char *from, int other, const char *to) { return renameat2(folder, from, other, to, 0); }
int rename(const char *from, const char *to) { return renameat2(AT_FDCWD, from, AT_FDCWD, to, 0); }
int linkat(int folder, const char *from, int other, const char *to, int flags) {
    REAL(int, "linkat", int, const char *, int, const char *, int);
    char whole[2 * PATH_MAX] = "";
    size_t size = 0;
    int kind = two_names(folder, from, other, to, whole, &size);
    NAMED(CREATE, OP_LINK, real(folder, from, other, to, flags))
}
int link(const char *from, const char *to) { return linkat(AT_FDCWD, from, AT_FDCWD, to, 0); }
int unlinkat(int folder, const char *path, int flags) {
    REAL(int, "unlinkat", int, const char *, int);
    char whole[PATH_MAX];
    int kind = place(folder, path, whole);
    size_t size = kind == NONE ? 0 : strlen(whole);
    NAMED(NAME, (flags & AT_REMOVEDIR ? OP_RMDIR : OP_UNLINK), real(folder, path, flags))
}
int unlink(const char *path) { return unlinkat(AT_FDCWD, path, 0); }
int rmdir(const char *path) { return unlinkat(AT_FDCWD, path, AT_REMOVEDIR); }
int mkdirat(int folder, const char *path, mode_t mode) {
    REAL(int, "mkdirat", int, const char *, mode_t);
    char whole[PATH_MAX];
    int kind = place(folder, path, whole);
    size_t size = kind == NONE ? 0 : strlen(whole);
    NAMED(CREATE, OP_MKDIR, real(folder, path, mode))
}
int mkdir(const char *path, mode_t mode) { return mkdirat(AT_FDCWD, path, mode); }

/* ---- time ---- */
int clock_gettime(clockid_t which, struct timespec *now) {
    REAL(int, "clock_gettime", clockid_t, struct timespec *);
    int done = real(which, now);
    if (!done && (which == CLOCK_REALTIME || which == CLOCK_REALTIME_COARSE)) now->tv_sec += clock_offset;
    return done;
}
time_t time(time_t *out) {
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    if (out) *out = now.tv_sec;
    return now.tv_sec;
}
int gettimeofday(struct timeval *restrict now, void *restrict zone) {
    struct timespec found;
    (void)zone;
    clock_gettime(CLOCK_REALTIME, &found);
    now->tv_sec = found.tv_sec, now->tv_usec = found.tv_nsec / 1000;
    return 0;
}
int usleep(useconds_t time) {
    REAL(int, "usleep", useconds_t);
    return real(quick_sleep ? time / 200 : time);
}
int nanosleep(const struct timespec *wanted, struct timespec *left) {
    REAL(int, "nanosleep", const struct timespec *, struct timespec *);
    struct timespec short_one = {0, 100000};
    return real(quick_sleep ? &short_one : wanted, left);
}
