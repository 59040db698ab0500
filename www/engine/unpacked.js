// A wasm file that stands in a script as text: base64 of gzip, which is smaller than the file itself.

/**
 * @param {string} text
 * @returns {Promise<ArrayBuffer>}
 */
export function unpacked(text) {
  const packed = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
}
