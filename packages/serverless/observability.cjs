/** The framework loads plugins by `require`; this one is TypeScript, as everything here. */
module.exports = require('tsx/cjs/api').require('./src/observability/plugin.ts', __filename).ObservabilityPlugin;
