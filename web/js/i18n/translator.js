// Words, numbers and dates of one interface language. A language is a file of strings; no language is named here but
// through what its file says.

const FIRST_STRONG_ISOLATE = '\u2068';
const LEFT_TO_RIGHT_ISOLATE = '\u2066';
const RIGHT_TO_LEFT_ISOLATE = '\u2067';
const END_OF_ISOLATE = '\u2069';
const RIGHT_TO_LEFT_LETTER = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

export class Translator {
  /** @type {Map<string, Intl.DateTimeFormat>} */
  #dates = new Map();

  /** What a facility is called, by what it is called elsewhere. @type {Map<string, string>} */
  #facilities = new Map();

  /**
   * @param {string} language such as `fr`
   * @param {Record<string, string>} strings of data/interface; `_dir` and `_locale` say how it is written
   * @param {{id: string, labels: Record<string, string>}[]} [facilities]
   */
  constructor(language, strings, facilities = []) {
    this.language = language;
    this.strings = strings;
    /** @type {'ltr' | 'rtl'} */
    this.direction = strings._dir === 'rtl' ? 'rtl' : 'ltr';
    this.locale = strings._locale || language;
    this.plural = new Intl.PluralRules(this.locale);
    this.numbers = new Intl.NumberFormat(this.locale);
    for (const { labels } of facilities) {
      for (const [spoken, label] of Object.entries(labels)) {
        if (labels[language]) this.#facilities.set(`${spoken} ${label}`, labels[language]);
      }
    }
    this.languages = new Intl.DisplayNames([this.locale], { type: 'language', fallback: 'code' });
    this.regions = new Intl.DisplayNames([this.locale], { type: 'region', fallback: 'code' });
  }

  /**
   * The string of a key with `{name}` filled in; the key itself where the file lacks it.
   *
   * @param {string} key
   * @param {Record<string, string | number>} [values]
   */
  text(key, values = {}) {
    const pattern = this.strings[key] ?? key;
    return pattern.replace(/\{(\w+)\}/g, (all, name) => (name in values ? this.#isolated(values[name]) : all));
  }

  /**
   * A kind of facility in this language; empty where it is none.
   *
   * @param {string} label
   * @param {string} language in which it is called so
   */
  facility(label, language) {
    return this.#facilities.get(`${language} ${label}`) ?? '';
  }

  /** Whether the file has the key.
   * @param {string} key */
  has(key) {
    return key in this.strings;
  }

  /**
   * A counted thing in the plural form the language wants: keys `key.one`, `key.few` … `key.other`.
   *
   * @param {string} key
   * @param {number} count
   * @param {Record<string, string | number>} [values]
   */
  count(key, count, values = {}) {
    const form = `${key}.${this.plural.select(count)}`;
    return this.text(this.has(form) ? form : `${key}.other`, { ...values, count });
  }

  /** @param {number} value */
  number(value) {
    return this.numbers.format(value);
  }

  /**
   * @param {number} value
   * @param {string} unit of Intl.NumberFormat
   * @param {number} decimals
   */
  unit(value, unit, decimals) {
    return new Intl.NumberFormat(this.locale, { style: 'unit', unit, maximumFractionDigits: decimals }).format(value);
  }

  /** @param {string[]} items */
  list(items) {
    return new Intl.ListFormat(this.locale, { style: 'long', type: 'conjunction' }).format(items);
  }

  /** The name of a country. @param {string} code ISO 3166-1 alpha-2 */
  region(code) {
    try {
      return this.regions.of(code) ?? code;
    } catch {
      return code;
    }
  }

  /** The name of a language. @param {string} code */
  languageName(code) {
    try {
      return this.languages.of(code) ?? code;
    } catch {
      return code;
    }
  }

  /** @param {Intl.DateTimeFormatOptions} style */
  dateFormat(style) {
    const key = JSON.stringify(style);
    let format = this.#dates.get(key);
    if (!format) this.#dates.set(key, (format = new Intl.DateTimeFormat(this.locale, style)));
    return format;
  }

  /**
   * Numbers that must not be turned round in a right-to-left line, such as `70–100`.
   *
   * @param {string} text
   */
  ltr(text) {
    return this.direction === 'rtl' ? LEFT_TO_RIGHT_ISOLATE + text + END_OF_ISOLATE : text;
  }

  /** @param {string | number} value */
  #isolated(value) {
    if (typeof value === 'number') return this.number(value);
    const hasRightToLeft = RIGHT_TO_LEFT_LETTER.test(value);
    if (this.direction === 'ltr') return hasRightToLeft ? FIRST_STRONG_ISOLATE + value + END_OF_ISOLATE : value;
    return (hasRightToLeft ? RIGHT_TO_LEFT_ISOLATE : FIRST_STRONG_ISOLATE) + value + END_OF_ISOLATE;
  }
}
