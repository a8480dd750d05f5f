// Loaded before the program (LD_PRELOAD): notes every thread that it starts as a byte of the file OCTAVO_THREADS, and
// refuses them where OCTAVO_NO_THREADS is set, as a system does that has no room.

#include <cerrno>
#include <cstdlib>

#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <unistd.h>

extern "C" int pthread_create(pthread_t* thread, const pthread_attr_t* attributes, void* (*start)(void*), void* with) {
  using Create = int (*)(pthread_t*, const pthread_attr_t*, void* (*)(void*), void*);
  static const auto create = reinterpret_cast<Create>(dlsym(RTLD_NEXT, "pthread_create"));
  if (const char* path = std::getenv("OCTAVO_THREADS")) {
    const int file = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
    if (file < 0 || write(file, "|", 1) != 1) std::abort();
    close(file);
  }
  if (std::getenv("OCTAVO_NO_THREADS") != nullptr) return EAGAIN;
  return create(thread, attributes, start, with);
}
