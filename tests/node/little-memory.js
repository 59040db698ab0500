// A wasm module that may have no more memory than it is given: the real thing, that traps when it asks for more.

/**
 * @param {Uint8Array} module
 * @param {number} mebibytes
 * @returns {Uint8Array<ArrayBuffer>} the same with a greatest size of its memory
 */
export function withLittleMemory(module, mebibytes) {
  for (let at = 8; at < module.length; ) {
    const id = module[at];
    const [size, start] = number(module, at + 1);
    if (id !== 5) {
      at = start + size;
      continue;
    }
    // The section of memories: how many (1), flags (no maximum), the least number of pages.
    const [least] = number(module, start + 2);
    const body = [1, 1, ...leb128(least), ...leb128(mebibytes * 16)];
    const rest = module.subarray(start + size);
    const head = module.subarray(0, at);
    const section = Uint8Array.from([5, ...leb128(body.length), ...body]);
    const out = new Uint8Array(head.length + section.length + rest.length);
    out.set(head);
    out.set(section, head.length);
    out.set(rest, head.length + section.length);
    return out;
  }
  throw new Error('the module has no memory of its own');
}

/** @param {Uint8Array} bytes @param {number} at @returns {[number, number]} an unsigned LEB128 number, and what follows it */
function number(bytes, at) {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at++] ?? 0;
    value |= (byte & 0x7f) << shift;
    if (byte < 0x80) return [value, at];
  }
}

/** @param {number} value */
function leb128(value) {
  const bytes = [];
  for (; value >= 0x80; value >>= 7) bytes.push((value & 0x7f) | 0x80);
  return [...bytes, value];
}
