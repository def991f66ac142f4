// What every part of the page may know and do.

/** @typedef {import('../types.js').State} State */
/** @typedef {import('../types.js').Choices} Choices */
/** @typedef {import('../types.js').Geometry} Geometry */
/** @typedef {import('../types.js').Feature} Feature */
/** @typedef {import('../types.js').Place} Place */

/**
 * @typedef {object} Actions
 * @property {(change: Partial<Choices>) => void} choose
 * @property {(on: boolean) => void} chooseFrame only what lies in the frame of the map, from now on
 * @property {(id: string | null) => void} open
 * @property {(step: 1 | -1) => void} step to the next or the previous incident
 * @property {(list: 'list' | 'unplaced') => void} showList
 * @property {(id: string | null) => Promise<void>} showHistory of an incident; null shuts it
 * @property {() => Promise<void>} retry after the server could not be reached
 * @property {(language: string) => void} speak
 * @property {() => Promise<void>} paste
 * @property {(publish: boolean) => void} storeDraft
 * @property {() => void} discardDraft
 * @property {(id: string, status: 'published' | 'retracted') => void} changeStatus
 * @property {() => void} copyLink
 * @property {() => Promise<void>} download what is shown, as a file
 * @property {(onlyIncident: string | null) => void} copyEmbedCode
 * @property {(id: string) => Promise<void>} saveFigure of an incident, for a document, as a file
 * @property {(geometry: Geometry | null) => void} highlight
 * @property {() => void} dismiss closes what was looked up, else what is open
 * @property {(name: string, signal: AbortSignal) => Promise<Feature[]>} findPlaces
 * @property {(id: string | null) => Promise<void>} showPlace flies to its area
 * @property {(name: string) => void} addPlace
 * @property {(place: Place) => void} correctPlace
 * @property {(place: Place) => Promise<void>} takeBackPlace
 * @property {(place: Place) => Promise<void>} showPlaceHistory
 */

export {};
