import { escaped } from './html';

/** The REST reference of a service; its scripts come from this server, so it works without a network. */
export const restPage = (service: string): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(service)}: REST</title>
<link rel="stylesheet" href="/docs/assets/swagger-ui.css"><style>body { margin: 0; background: #fff; } nav { font: 15px system-ui, sans-serif; padding: 14px 20px 0; max-width: 1460px; margin: 0 auto; }</style></head>
<body><nav><a href="/docs">Documentation</a> / ${escaped(service)}</nav><div id="reference"></div>
<script src="/docs/assets/swagger-ui-bundle.js"></script>
<script>SwaggerUIBundle({ url: '/docs/${escaped(service)}/openapi.json', dom_id: '#reference', deepLinking: true, persistAuthorization: true, tryItOutEnabled: true, defaultModelsExpandDepth: 0, validatorUrl: null });</script>
</body></html>
`;
