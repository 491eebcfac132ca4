/** Every environment variable of Quintet with its reader, default and purpose. A test compares this list with the env files. */
export const configuration = [
  {
    name: 'PORT',
    readBy: 'dashboard',
    fallback: '3000',
    purpose: 'port of the dashboard, which is the address to open',
  },
  { name: 'SERVER_PORT', readBy: 'server', fallback: '4000', purpose: 'port of the GraphQL server' },
  { name: 'HOST', readBy: 'server, dashboard', fallback: '127.0.0.1', purpose: 'address to listen on' },
  {
    name: 'DATABASE_URL',
    readBy: 'server',
    fallback: 'embedded Postgres',
    purpose: 'a PostgreSQL of your own, 16 or newer',
  },
  {
    name: 'QUINTET_DATA_DIR',
    readBy: 'server',
    fallback: '.quintet',
    purpose: 'database, images, artifacts, logs; one folder serves only one database',
  },
  {
    name: 'QUINTET_CACHE_DIR',
    readBy: 'trainer',
    fallback: '~/.cache/quintet',
    purpose: 'TensorFlow, decoded images, weights; safe to delete while no run is training',
  },
  {
    name: 'QUINTET_URL',
    readBy: 'trainer, dashboard, command line',
    fallback: 'http://127.0.0.1:4000',
    purpose: 'address of the server',
  },
  {
    name: 'QUINTET_TOKEN',
    readBy: 'trainer, command line',
    fallback: 'none',
    purpose: 'bearer token sent with every request, for a gateway to check',
  },
  {
    name: 'QUINTET_MAX_UPLOAD_GB',
    readBy: 'server',
    fallback: '20',
    purpose: 'largest archive that can be uploaded, in GB (10^9 bytes)',
  },
  {
    name: 'QUINTET_DEMO',
    readBy: 'npm start',
    fallback: 'on',
    purpose: '`off` starts no demo experiment on an empty database',
  },
  {
    name: 'QUINTET_TRAINER_NAME',
    readBy: 'trainer',
    fallback: 'host name',
    purpose: 'name of the trainer in the dashboard',
  },
  {
    name: 'QUINTET_VGG16_WEIGHTS',
    readBy: 'trainer',
    fallback: 'downloaded',
    purpose: "file with VGG16's weights, an .h5 file laid out like Keras' own",
  },
  {
    name: 'QUINTET_EXECUTION',
    readBy: 'trainer',
    fallback: 'graph',
    purpose: '`eager` trains operation by operation: slower, for debugging the graph',
  },
  {
    name: 'QUINTET_LEASE_SECONDS',
    readBy: 'server',
    fallback: '30',
    purpose: 'how long a trainer keeps its run without a heartbeat',
  },
  {
    name: 'QUINTET_HEARTBEAT_SECONDS',
    readBy: 'server',
    fallback: '5',
    purpose: 'how often a trainer sends a heartbeat',
  },
  {
    name: 'TENSORFLOW_DIR',
    readBy: 'npm start',
    fallback: 'downloaded',
    purpose: 'folder with libtensorflow_cc.so.2, libtensorflow_framework.so.2 and include/',
  },
] as const;
