/**
 * Which way an arrow key leads through what is told one after the other.
 *
 * @param {KeyboardEvent} event
 * @returns {1 | -1 | 0} 0 where it is no arrow
 */
export function stepOf({ key }) {
  const towardsEnd = document.documentElement.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  if (key === 'ArrowDown' || key === towardsEnd) return 1;
  return key.startsWith('Arrow') ? -1 : 0;
}
