-- Editors are shown what waits, and what else is told in the same reports.
CREATE INDEX incident_key_waiting ON incident_key (incident) WHERE status = 'draft';
CREATE INDEX incident_report_incident ON incident_report (incident);
