// What the server sends, and what the page keeps. Names are those of the API.

/** @typedef {import('geojson').Geometry} Geometry */
/** @typedef {[number, number]} LonLat longitude first, WGS 84 */
/** @typedef {'killed'|'wounded'|'missing'|'abducted'|'arrested'|'displaced'} Quantity */
/** @typedef {'minute'|'hour'|'part-of-day'|'day'|'week'|'month'|'season'|'year'|'unknown'} TimePrecision */
/** @typedef {'exact'|'site'|'neighbourhood'|'locality'|'area'|'district'|'region'|'country'} PlacePrecision */
/** @typedef {'at'|'in'|'near'|'direction'|'between'|'outskirts'|'along'} PlaceRelation */

/**
 * @typedef {object} Source
 * @property {string} kind
 * @property {string} name in its own words
 * @property {boolean} anonymous
 * @property {string|null} relayed_by who passes on what it said
 */

/**
 * @typedef {object} Evidence
 * @property {string} report
 * @property {number} start
 * @property {number} end
 * @property {string} quote
 * @property {string} language
 * @property {string} supports
 */

/**
 * @typedef {object} Claim
 * @property {Quantity} quantity
 * @property {number|null} low
 * @property {number|null} high
 * @property {string} text
 * @property {string} qualifier
 * @property {Source} source
 * @property {string|null} said_at
 * @property {boolean} joint stated for several incidents together
 * @property {string|null} victims what sort of people it counts
 * @property {number} [repeats] the number of the claim whose toll it only passes on, from 0
 * @property {Evidence} evidence
 */

/**
 * Where, by one account, something heard or seen came from. Never the place of the incident.
 *
 * @typedef {object} Origin
 * @property {PlaceRelation} relation
 * @property {string|null} place_id
 * @property {string} place_name
 * @property {string} [told] the name as the server has it, where the reader calls it otherwise
 * @property {number|null} [lon]
 * @property {number|null} [lat]
 * @property {Geometry|null} [geometry]
 * @property {Source} source
 * @property {Evidence} evidence
 */

/** @typedef {'attacker'|'target'|'claimed_by'} ActorRole */

/**
 * @typedef {object} Revision
 * @property {number} revision
 * @property {string} status
 * @property {string} [editor]
 * @property {string} [reason]
 * @property {string} at
 */

/**
 * @typedef {object} IncidentProperties
 * @property {string} kind
 * @property {string} title
 * @property {'draft'|'published'|'retracted'} status
 * @property {'reported'|'corroborated'|'confirmed'|'disputed'} verification
 * @property {boolean} background
 * @property {string|null} time_start
 * @property {string|null} time_end the first moment after it
 * @property {TimePrecision} time_precision
 * @property {string} time_text
 * @property {string|null} place_id
 * @property {string} place_name
 * @property {PlacePrecision|null} place_precision
 * @property {PlaceRelation} place_relation
 * @property {string} place_basis
 * @property {string} place_note
 * @property {string[]} [amended] which of its parts an editor has set
 * @property {number|null} uncertainty_m
 * @property {string|null} country
 * @property {string|null} admin1
 * @property {number} report_count
 * @property {number} source_count
 * @property {number} confidence
 * @property {string|null} created
 * @property {string|null} updated
 * @property {number} revision
 * @property {string} language
 * @property {string[]} reports
 * @property {boolean} toll_joint
 * @property {Claim[]} claims
 * @property {string|null} attacker
 * @property {string|null} target
 * @property {string|null} claimed_by
 * @property {Partial<Record<ActorRole, {text: string, evidence: Evidence}>>} actors
 * @property {Source[]} sources everybody who is quoted
 * @property {Origin[]} origins
 * @property {Evidence[]} evidence
 * @property {Revision[]} [history] for editors only
 * @property {{place: string, admin1: string|null, names: string[]}} [told] the names as the server has them, and all of the place
 */

/**
 * An incident with the area it lies in.
 *
 * @typedef {object} Incident
 * @property {string} id
 * @property {LonLat|null} point a representative point, for labels only
 * @property {Geometry|null} area null where it cannot be placed
 * @property {IncidentProperties} properties
 */

/**
 * @typedef {object} Feature
 * @property {'Feature'} type
 * @property {string|number} [id]
 * @property {Geometry|null} geometry
 * @property {any} properties
 */

/** @typedef {{type: 'FeatureCollection', features: Feature[], links?: {rel: string, href: string}[]}} FeatureCollection */

/**
 * @typedef {object} Kind
 * @property {string} id
 * @property {Record<string, string>} labels
 * @property {string} colour
 * @property {string} symbol an SVG path in a 24 by 24 box
 */

/**
 * @typedef {object} ReportInfo
 * @property {string} id
 * @property {string} language
 * @property {string|null} published_at
 * @property {string|null} published_basis
 * @property {string|null} source
 * @property {string|null} title
 * @property {string|null} url
 */

/**
 * @typedef {object} Mention
 * @property {number} start
 * @property {number} end
 * @property {string} text
 * @property {string} relation
 * @property {PlacePrecision|null} precision
 * @property {{id: string, name: string, type: string, lon: number, lat: number}|null} place
 * @property {Geometry|null} geometry
 */

/**
 * @typedef {object} ReadingWarning
 * @property {string} code
 * @property {string} message
 * @property {number|null} [start]
 * @property {number|null} [end]
 */

/**
 * @typedef {object} Reading
 * @property {{sha256: string, language: string, published_at: string|null, published_basis: string}} report
 * @property {Mention[]} mentions
 * @property {FeatureCollection} incidents
 * @property {ReadingWarning[]} warnings
 */

/**
 * @typedef {object} ReportInput
 * @property {string} text
 * @property {string} [published_at]
 * @property {string} [source]
 * @property {string} [title]
 */

/** @typedef {{input: ReportInput, reading: Reading, incidents: Incident[], mentions: Mention[]}} Draft */
/** @typedef {{role: 'public'|'viewer'|'editor'|'admin', name: string|null}} Session */
/** @typedef {{id: string, name: string}} Language */
/** @typedef {{id: string, name: string, lon: number, lat: number, type: string, rank: number}} PlaceLabel */

/**
 * What the reader chose; the address of the page holds it.
 *
 * @typedef {object} Choices
 * @property {string[]} kinds empty: all
 * @property {string[]} sources kinds of source; empty: all
 * @property {string[]} verifications empty: all
 * @property {string[]} languages of the sentences quoted; empty: all
 * @property {string[]} precisions of the place, `unplaced` where there is none; empty: all
 * @property {string} text words that must occur
 * @property {readonly [number, number, number, number]|null} frame west, south, east, north; null: anywhere
 * @property {string|null} from a day, UTC, inclusive
 * @property {string|null} to a day, UTC, inclusive
 * @property {boolean} background
 * @property {string|null} incident the one that is open
 * @property {string|null} place the one that was looked up
 */

/**
 * A place of the gazetteer.
 *
 * @typedef {object} Place
 * @property {string} id
 * @property {string} name in the reader's language
 * @property {string} type
 * @property {string[]} around the places it lies in, nearest first
 * @property {string|null} country
 * @property {string|null} parent
 * @property {{name: string, language: string}[]} names
 * @property {number|null} lon
 * @property {number|null} lat
 * @property {number|null} uncertainty_m
 * @property {string} note
 * @property {boolean} corrected added or corrected by an editor of this server
 * @property {Geometry|null} area
 * @property {string|null} etag of the answer it came with
 */

/**
 * One edit of a place, for editors.
 *
 * @typedef {object} PlaceRevision
 * @property {number} revision
 * @property {string} at
 * @property {string} editor
 * @property {string} reason
 * @property {Feature|null} place as it was from then on; null where the edit took it back
 */


/**
 * The versions of the incident whose history is open, oldest first, and what shows them; null until they are here.
 *
 * @typedef {{incident: string, versions: Incident[]|null, items: ((state: State, signed: Revision[]) => Node[])|null, failure: string|null}} History
 */

/**
 * What the server counted, where there are more incidents than a page can hold.
 *
 * @typedef {object} Many
 * @property {number} shown how many match what is chosen, wherever they lie
 * @property {number} total all but hidden background
 * @property {number} hiddenBackground
 * @property {number} filtered
 * @property {number} unplaced of the shown ones
 * @property {Map<string, Map<string, number>>} values how many each value of a filter would show, by the filter's name
 * @property {Map<string, number>} days how many can have begun on which day, whatever days are chosen
 * @property {string} query what is chosen, as the server takes it
 * @property {number} near how many are in view
 * @property {number} listed how many of them are here, the newest
 * @property {string|null} updated when any of all was changed last
 * @property {(at: {z: number, y: number, x: number}, query: string, signal: AbortSignal) => Promise<import('./model/cluster.js').Cluster[]>} tile
 */

/**
 * All the page knows. Nothing in it is derived.
 *
 * @typedef {object} State
 * @property {Incident[]} incidents
 * @property {number} beyond how many more incidents there are than the map has loaded
 * @property {Many|null} many set where there are more incidents than a page can hold: then `incidents` are some of those
 *     in view
 * @property {Map<string, ReportInfo>} reports
 * @property {Kind[]} kinds
 * @property {Language[]} languages
 * @property {import('./i18n/translator.js').Translator} words
 * @property {Session} session
 * @property {Choices} choices
 * @property {'list'|'unplaced'} list
 * @property {History|null} history
 * @property {Draft|null} draft
 * @property {Place|null} place the one that was looked up, once it is here
 * @property {boolean} loading
 * @property {'all'|'view'|null} waiting for an answer to what was chosen last, or only for what is in view; what stands there is of before
 * @property {string|null} failure
 */

export {};
