// The only place that asks the server anything.

/** @typedef {import('../types.js').Feature} Feature */

/** The server refused, or could not be reached. The message is its `detail`. */
export class ApiProblem extends Error {
  /**
   * @param {number} status 0 where no answer came
   * @param {string} message
   */
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

/** Features asked for at once, and the most the page holds. */
const PAGE = 1000;
const MOST_PAGES = 10;
const MOST_VERSIONS = 20;
/** Of any usual length they fit into one address. */
const NAMES_AT_ONCE = 50;

/** Asks the server with the token of the moment. */
export class Client {
  /** @param {() => string | null} token */
  constructor(token) {
    this.token = token;
  }

  /**
   * @param {string} path
   * @param {AbortSignal} [signal]
   * @returns {Promise<any>}
   */
  get(path, signal) {
    return this.#send('GET', path, undefined, signal);
  }

  /**
   * An answer that is not JSON, such as a tile.
   *
   * @param {string} path
   * @param {AbortSignal} [signal]
   */
  async getBytes(path, signal) {
    const response = await this.#answer('GET', path, undefined, signal, { Accept: '*/*' });
    return response.arrayBuffer();
  }

  /** @param {string} path
   * @param {object} body
   * @param {string | null} [etag] as of `put`
   * @returns {Promise<any>} */
  post(path, body, etag = null) {
    return this.#send('POST', path, body, undefined, ifMatch(etag));
  }

  /** @param {string} path
   * @param {object} body
   * @param {string | null} [etag] as of `put`
   * @returns {Promise<any>} */
  patch(path, body, etag = null) {
    return this.#send('PATCH', path, body, undefined, ifMatch(etag));
  }

  /**
   * @param {string} path
   * @param {object} body
   * @param {string | null} etag of what it replaces: refused where that has changed meanwhile
   * @returns {Promise<any>}
   */
  put(path, body, etag) {
    return this.#send('PUT', path, body, undefined, ifMatch(etag));
  }

  /** @param {string} path
   * @param {string | null} [etag] as of `put`
   * @returns {Promise<any>} */
  delete(path, etag = null) {
    return this.#send('DELETE', path, undefined, undefined, ifMatch(etag));
  }

  /**
   * An answer with the tag that a later `put` names.
   *
   * @param {string} path
   * @returns {Promise<{body: any, etag: string | null}>}
   */
  async getTagged(path) {
    const response = await this.#answer('GET', path);
    return { body: await response.json(), etag: response.headers.get('ETag') };
  }

  /**
   * The lines of an answer as they come, until the server ends it.
   *
   * @param {string} path
   * @param {AbortSignal} signal
   */
  async lines(path, signal) {
    const response = await this.#answer('GET', path, undefined, signal, { Accept: 'text/event-stream' });
    return linesOf(/** @type {ReadableStream<Uint8Array>} */ (response.body));
  }

  /**
   * The features of a layer, page by page, as many as a map can draw one by one.
   *
   * @param {string} layer
   * @returns {Promise<{features: Feature[], beyond: number}>} and how many more there are
   */
  async listFeatures(layer) {
    /** @type {Feature[]} */
    const features = [];
    /** @type {string | null} */
    let path = `/api/collections/${layer}/items?limit=${PAGE}`;
    let matched = 0;
    for (let page = 0; path && page < MOST_PAGES; page++) {
      const answer = await this.get(path);
      matched = answer.numberMatched ?? 0;
      features.push(...answer.features);
      const next = answer.links?.find((/** @type {{rel: string}} */ link) => link.rel === 'next');
      // A proxy may have given the server another address than the page's: only what is asked is followed.
      path = next ? `/api/collections/${layer}/items${new URL(next.href, location.href).search}` : null;
    }
    return { features, beyond: path ? Math.max(0, matched - features.length) : 0 };
  }

  /**
   * What places are called in a language.
   *
   * @param {string[]} ids
   * @param {string} language
   * @returns {Promise<import('../model/place-labels.js').PlaceName[]>}
   */
  async listNames(ids, language) {
    const asked = [];
    for (let i = 0; i < ids.length; i += NAMES_AT_ONCE) {
      const some = ids.slice(i, i + NAMES_AT_ONCE).map(encodeURIComponent).join(',');
      asked.push(this.get(`/api/names?lang=${encodeURIComponent(language)}&places=${some}`));
    }
    return (await Promise.all(asked)).flatMap(({ names }) => names);
  }

  /**
   * An incident as it was after each of its latest changes that the asker may see, oldest first.
   *
   * @param {string} id
   * @returns {Promise<Feature[]>}
   */
  async listVersions(id) {
    const item = `/api/collections/incidents/items/${encodeURIComponent(id)}`;
    const { versions } = await this.get(`${item}/versions`);
    const latest = versions.slice(-MOST_VERSIONS);
    return Promise.all(latest.map((/** @type {{start: string}} */ { start }) => this.get(`${item}?datetime=${encodeURIComponent(start)}`)));
  }

  /**
   * @param {string} method
   * @param {string} path
   * @param {object} [body]
   * @param {AbortSignal} [signal]
   * @param {Record<string, string>} [headers]
   */
  async #send(method, path, body, signal, headers) {
    const response = await this.#answer(method, path, body, signal, headers);
    return response.status === 204 ? null : response.json();
  }

  /**
   * @param {string} method
   * @param {string} path
   * @param {object} [body]
   * @param {AbortSignal} [signal]
   * @param {Record<string, string>} [more]
   */
  async #answer(method, path, body, signal, more) {
    /** @type {Record<string, string>} */
    const headers = { Accept: 'application/json, application/geo+json, application/problem+json', ...more };
    const token = this.token();
    if (token) headers.Authorization = `Bearer ${token}`;
    if (body) headers['Content-Type'] = 'application/json';
    let response;
    try {
      response = await fetch(addressOf(path), { method, headers, body: body && JSON.stringify(body), signal });
    } catch (error) {
      if (signal?.aborted) throw error;
      throw new ApiProblem(0, '');
    }
    if (!response.ok) throw await problemOf(response);
    return response;
  }
}

/** Where the server is, found from where this file is: a proxy may have put both under a prefix. */
const ROOT = new URL('../..', import.meta.url).href;

/** @param {string} path beginning with a slash */
function addressOf(path) {
  return ROOT + path.slice(1);
}

/** @param {string | null} etag
 * @returns {Record<string, string>} */
function ifMatch(etag) {
  return etag ? { 'If-Match': etag } : {};
}

/** @param {ReadableStream<Uint8Array>} body */
async function* linesOf(body) {
  const reader = body.pipeThrough(/** @type {any} */ (new TextDecoderStream())).getReader();
  for (let rest = ''; ; ) {
    const { value, done } = await reader.read();
    if (done) return;
    const lines = (rest + value).split('\n');
    rest = lines.pop() ?? '';
    yield* lines.map((line) => line.trimEnd());
  }
}

/** @param {Response} response */
async function problemOf(response) {
  try {
    const { detail, title } = await response.json();
    return new ApiProblem(response.status, String(detail || title || response.statusText));
  } catch {
    return new ApiProblem(response.status, response.statusText);
  }
}
