//! Memory for the module that reads files of any size: it says so when there is no more, which otherwise looks like any
//! other fault.
#![allow(unsafe_code)]

use std::alloc::{GlobalAlloc, Layout, System};

#[global_allocator]
static MEMORY: Memory = Memory;

/// The standard allocator, but for what happens when it has nothing to give.
struct Memory;

// SAFETY: every call is passed on as it is; what has no memory never returns.
unsafe impl GlobalAlloc for Memory {
    #[inline(never)] // in one place, as the standard allocator is
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        given(unsafe { System.alloc(layout) })
    }

    #[inline(never)]
    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        given(unsafe { System.alloc_zeroed(layout) })
    }

    #[inline(never)]
    unsafe fn realloc(&self, old: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        given(unsafe { System.realloc(old, layout, size) })
    }

    #[inline(never)]
    unsafe fn dealloc(&self, memory: *mut u8, layout: Layout) {
        unsafe { System.dealloc(memory, layout) }
    }
}

#[inline]
fn given(memory: *mut u8) -> *mut u8 {
    if memory.is_null() {
        none_left();
    }
    memory
}

/// Leaves the module as it is, as a trap does; JavaScript knows the message (www/engine/error.js) and takes a fresh one.
/// The text is made without memory.
#[cold]
fn none_left() -> ! {
    wasm_bindgen::throw_str("lifeworth: out of memory")
}
