// What a terminal program must do inside signal handlers, where Swift may not run: note signals,
// wake the event loop, and give the terminal back when the program crashes.
#ifndef CTERMINAL_H
#define CTERMINAL_H

#include <stdbool.h>
#include <stddef.h>

// Takes a UTF-8 locale: the environment's, or else C.UTF-8, C.utf8 or en_US.UTF-8. Returns false
// when the system has none of them. It is taken for characters alone: nothing that sorts, or writes
// numbers and dates, may depend on where it runs, and the other eleven files cost a start time.
bool cterminal_set_utf8_locale(void);

// Installs the handlers of SIGTERM, SIGHUP, SIGINT, SIGQUIT and all others that would end the
// program and can be caught, of SIGTSTP and SIGCONT, ignores SIGPIPE, and opens what wakes the event
// loop. Doing it again does nothing. Returns false when that is not to be had. A signal that was
// ignored when the program started (nohup) stays ignored.
bool cterminal_install_signals(void);

// Takes SIGWINCH, which then wakes the event loop. To be called once ncurses has installed its own
// handler, which is replaced.
void cterminal_catch_window_change(void);

// Gives the terminal back and ends the process with this code if it is still there after so many
// seconds, whatever it waits for then. Called again, it counts anew.
void cterminal_leave_within(int seconds, int code);

// What to poll for reading to be woken, or -1.
int cterminal_wake_descriptor(void);

// Ends the event loop's wait. May be called from any thread and from signal handlers.
void cterminal_wake(void);

// Takes the wake-ups so far. Returns true when cterminal_wake() was called since the last time, and
// not only a signal came.
bool cterminal_drain(void);

// The latest signal that ends the program which came and was not taken yet, or 0.
int cterminal_take_signal(void);

// Whether such a signal came and was not taken yet.
bool cterminal_has_signal(void);

// Whether SIGTSTP, SIGCONT came since the last time.
bool cterminal_take_stop(void);
bool cterminal_take_continue(void);

// Whether SIGWINCH came since the last time, whatever the size is now.
bool cterminal_take_window_change(void);

// Stops the process and its group as ^Z does; returns when it is continued, or soon when nobody is
// there to continue it.
void cterminal_stop_process(void);

// Calls this on a stack of the usual size, whatever the session allows (ulimit -s), where there is
// memory for it.
void cterminal_run_with_stack(void (*body)(void));

// Keeps the memory of this process, in which a draft is, out of core files and away from other
// processes of the same user.
void cterminal_forbid_core(void);

// Installs handlers of the signals of a crash, on a stack of their own for this thread. They give an
// armed terminal back, try the last act, then let the signal do what it does by default.
void cterminal_install_crash_handlers(void);

// A stack for a crash of this thread, to be returned at its end; NULL where there is no memory for it.
void *cterminal_take_alternate_stack(void);
void cterminal_return_alternate_stack(void *stack);

// What a crash still tries once the terminal is given back, at most for three seconds. It runs in
// the signal's handler, after who knows what.
void cterminal_set_last_act(void (*act)(void));

// Remembers the modes of the terminal open at `descriptor`, as they are now. Returns false when it
// is no terminal.
bool cterminal_save_modes(int descriptor);

// From now on a crash, or exit() without cterminal_disarm(), writes `bytes` to the descriptor
// `output` and restores the saved modes. Returns false when `count` is too large.
bool cterminal_arm(int output, const char *bytes, size_t count);
void cterminal_disarm(void);

// Whether so many more descriptors can be had, at most 16.
bool cterminal_has_room(int count);

// Whether a file may have so many bytes.
bool cterminal_may_write(size_t size);

// Has all threads allocate from one heap. One of its own for each takes 64 MB of addresses, which are
// few where their number is limited.
void cterminal_share_heap(void);

// The terminal's size as the system has it. Returns false when it has none.
bool cterminal_window_size(int descriptor, int *rows, int *columns);

// How many bytes can be read at once; -1 when none ever will.
int cterminal_bytes_waiting(int descriptor);

// Puts the saved modes back, at any time; waits until what was written is out, if it is to.
void cterminal_restore_modes(bool waits);

// The terminal that is open at `descriptor`, opened once more for writing that never waits; -1 where
// that is not to be had. (The mode of the first is shared with other programs.)
int cterminal_reopen(int descriptor);

// A file in memory, gone when it is closed; -1 when there is none to be had or the limit on the size
// of files (ulimit -f), which holds for it too, is small. (Swift does not see memfd_create, which is
// GNU's.)
int cterminal_open_memory(void);

// --- Watching a file

// Begins to watch what happens in a folder, instead of the one before. False where that is not to
// be had; the descriptor below is then -1.
bool cterminal_watch_folder(const char *folder);

// Readable when something happened in the folder.
int cterminal_watch_descriptor(void);

// Takes what happened so far; whether any of it was about a file of these names.
bool cterminal_watch_drain(const char *name, const char *other);

#endif
