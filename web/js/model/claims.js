// Ranges of claims. Nothing here adds or averages.

/** @typedef {import('../types.js').Claim} Claim */
/** @typedef {import('../types.js').Quantity} Quantity */

/** @type {Quantity[]} */
export const QUANTITIES = ['killed', 'wounded', 'missing', 'abducted', 'arrested', 'displaced'];

/**
 * @typedef {object} ClaimRange
 * @property {Quantity} quantity
 * @property {number|null} low null where no claim states a number
 * @property {number|null} high
 * @property {boolean} open the highest number is itself a lower bound
 * @property {string} words of the only claim, where none states a number
 * @property {number} sources those that only repeat another's toll are none
 * @property {number} repeats claims that only repeat another's
 * @property {boolean} differ whether the sources state different things
 * @property {boolean} joint some claim covers several incidents
 */

/**
 * The range of each quantity that is claimed at all.
 *
 * @param {Claim[]} claims
 * @returns {ClaimRange[]}
 */
export function claimRanges(claims) {
  return QUANTITIES.flatMap((quantity) => {
    const counted = claims.filter((claim) => claim.quantity === quantity);
    return counted.length ? [rangeOf(quantity, counted)] : [];
  });
}

/**
 * @param {Quantity} quantity
 * @param {Claim[]} claims at least one
 * @returns {ClaimRange}
 */
function rangeOf(quantity, claims) {
  const own = claims.filter((claim) => !isRepeat(claim));
  const numbers = claims.flatMap((c) => [c.low, c.high]).filter((n) => n !== null && n !== undefined);
  const high = numbers.length ? Math.max(...numbers) : null;
  return {
    quantity,
    low: numbers.length ? Math.min(...numbers) : null,
    high,
    open: high !== null && claims.some((c) => (c.high ?? null) === null && c.low === high),
    words: numbers.length ? '' : claims[0].text,
    sources: new Set(own.map(({ source }) => `${source.kind}\n${source.name}`)).size,
    repeats: claims.length - own.length,
    differ: new Set(own.map((c) => `${c.low ?? c.text}\n${c.high ?? ''}`)).size > 1,
    joint: claims.some((c) => c.joint),
  };
}

/**
 * Whether a claim only passes on the toll of another one, and is no source of its own.
 *
 * @param {Claim} claim
 */
export function isRepeat({ repeats }) {
  return repeats !== null && repeats !== undefined;
}

/**
 * `70–100`, `77`, `70+`; empty where no number is stated.
 *
 * @param {Pick<ClaimRange, 'low' | 'high' | 'open'>} range
 * @param {(n: number) => string} [write]
 */
export function formatRange({ low, high, open }, write = String) {
  if (low === null || high === null) return '';
  const body = low === high ? write(low) : `${write(low)}–${write(high)}`;
  return open ? `${body}+` : body;
}

/**
 * The range a badge on the map shows: the gravest quantity that has a number.
 *
 * @param {Claim[]} claims
 * @returns {ClaimRange | null}
 */
export function badgeOf(claims) {
  return claimRanges(claims).find((range) => range.low !== null) ?? null;
}

/**
 * Claims by quantity, in the order they were said.
 *
 * @param {Claim[]} claims
 * @returns {{quantity: Quantity, claims: Claim[]}[]}
 */
export function claimsByQuantity(claims) {
  return QUANTITIES.map((quantity) => ({
    quantity,
    claims: claims
      .filter((claim) => claim.quantity === quantity)
      .sort((a, b) => (a.said_at ?? '9').localeCompare(b.said_at ?? '9')),
  })).filter((group) => group.claims.length > 0);
}

/** @typedef {'earliest' | 'latest' | 'highest' | 'lowest'} ClaimOrder */

/**
 * What states no time or no number comes last either way.
 *
 * @param {Claim[]} claims
 * @param {ClaimOrder} order
 * @returns {Claim[]}
 */
export function sortClaims(claims, order) {
  const byTime = order === 'earliest' || order === 'latest';
  const sign = order === 'latest' || order === 'highest' ? -1 : 1;
  const value = (/** @type {Claim} */ { said_at, low, high }) => (byTime ? said_at && Date.parse(said_at) : (high ?? low));
  return [...claims].sort((a, b) => {
    const [x, y] = [value(a), value(b)];
    if (x === null || y === null) return x === y ? 0 : x === null ? 1 : -1;
    return sign * (Number(x) - Number(y));
  });
}
