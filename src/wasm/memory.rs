//! Memory for the module that reads files of any size: it remembers when it was refused, so that a trap for want of
//! memory can be told from any other.
#![allow(unsafe_code)]

use std::alloc::{GlobalAlloc, Layout, System};
use std::sync::atomic::{AtomicBool, Ordering};

use wasm_bindgen::prelude::wasm_bindgen;

#[global_allocator]
static MEMORY: Memory = Memory {
    refused: AtomicBool::new(false),
};

/// The standard allocator, and whether it had nothing to give when it was last asked.
struct Memory {
    refused: AtomicBool,
}

impl Memory {
    #[inline]
    fn note(&self, given: *mut u8) -> *mut u8 {
        self.refused.store(given.is_null(), Ordering::Relaxed);
        given
    }
}

// SAFETY: every call is passed on as it is, and so is its result.
unsafe impl GlobalAlloc for Memory {
    #[inline(never)] // in one place, as the standard allocator is
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        self.note(unsafe { System.alloc(layout) })
    }

    #[inline(never)]
    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        self.note(unsafe { System.alloc_zeroed(layout) })
    }

    #[inline(never)]
    unsafe fn realloc(&self, old: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        self.note(unsafe { System.realloc(old, layout, size) })
    }

    #[inline(never)]
    unsafe fn dealloc(&self, memory: *mut u8, layout: Layout) {
        unsafe { System.dealloc(memory, layout) }
    }
}

/// Whether there was no memory when it was last asked for: after a trap, why it happened. For the loader, which may ask
/// this of a module that trapped because it touches nothing else.
#[wasm_bindgen(js_name = "__outOfMemory", skip_typescript)]
pub fn out_of_memory() -> bool {
    MEMORY.refused.load(Ordering::Relaxed)
}
