// Values for the tests.
import { readFileSync } from 'node:fs';
import { Translator } from '../js/i18n/translator.js';

/** @typedef {import('../js/types.js').Incident} Incident */
/** @typedef {import('../js/types.js').Claim} Claim */

const FACILITIES = [{ id: 'gendarmerie', labels: { en: 'gendarmerie school', fr: 'école de gendarmerie', ar: 'مدرسة الدرك' } }];

/** @param {string} language */
export function translator(language) {
  return new Translator(language, strings(language), FACILITIES);
}

/** @param {string} language
 * @returns {Record<string, string>} */
export function strings(language) {
  return JSON.parse(readFileSync(new URL(`../../data/interface/${language}.json`, import.meta.url), 'utf8'));
}

/**
 * @param {Partial<import('../js/types.js').IncidentProperties>} [properties]
 * @param {Partial<Incident>} [rest]
 * @returns {Incident}
 */
export function incident(properties = {}, rest = {}) {
  return {
    id: 'a',
    point: null,
    area: null,
    ...rest,
    properties: /** @type {any} */ ({
      kind: 'armed-attack',
      title: '',
      status: 'published',
      verification: 'reported',
      background: false,
      time_start: null,
      time_end: null,
      time_precision: 'unknown',
      time_text: '',
      place_name: '',
      place_precision: null,
      place_relation: 'in',
      uncertainty_m: null,
      claims: [],
      origins: [],
      sources: [],
      actors: {},
      evidence: [],
      reports: [],
      ...properties,
    }),
  };
}

/**
 * @param {Partial<Claim>} values
 * @returns {Claim}
 */
export function claim(values) {
  return /** @type {any} */ ({
    quantity: 'killed',
    low: null,
    high: null,
    text: '',
    qualifier: 'exact',
    source: { kind: 'security', name: 'a source', anonymous: true },
    said_at: null,
    joint: false,
    ...values,
  });
}

/**
 * A feature without geometry.
 *
 * @param {any} properties
 * @returns {import('../js/types.js').Feature}
 */
export function feature(properties) {
  return { type: 'Feature', id: properties.id, geometry: null, properties };
}
