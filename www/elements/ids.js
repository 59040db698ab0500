// Ids within the shadow trees of a page. Unique per page, so that tools that flatten shadow trees are not confused.

let count = 0;

/** @param {string} name */
export function nextId(name) {
  count += 1;
  return `lw-${name}-${count}`;
}
