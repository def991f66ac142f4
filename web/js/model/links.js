/** @typedef {import('../types.js').ReportInfo} ReportInfo */

/**
 * Where a report can be read: at its publisher, else as the server tells it. Only web addresses are followed; a
 * report's address is as hostile as its text.
 *
 * @param {string} id
 * @param {ReportInfo | undefined} report
 */
export function reportLink(id, report) {
  const url = report?.url ?? '';
  return /^https?:\/\//i.test(url) ? url : `api/reports/${encodeURIComponent(id)}`;
}

/**
 * @param {import('../types.js').Feature[]} features of the reports layer
 * @returns {Map<string, ReportInfo>}
 */
export function reportsById(features) {
  return new Map(features.map((f) => [String(f.id), { ...f.properties, id: String(f.id) }]));
}
