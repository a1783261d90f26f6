import type { PostgresCluster } from './postgres-cluster.ts';

/** What Postgres shows of a name at most (NAMEDATALEN). */
const clusterNameMax = 60;

/**
 * Settings of a small server that belongs to one version: reachable over the loopback only, with
 * little memory, and no helper process that a single server has no use for.
 */
export function postgresSettings(options: {
  readonly name: string;
  readonly folder: string;
  readonly port: number;
  readonly durable: boolean;
  readonly cluster: PostgresCluster;
}): readonly string[] {
  const { name, folder, port, durable, cluster } = options;
  const settings = {
    // In every title that `ps` shows, so that a process is traced to its checkout.
    cluster_name: `${name} ${folder}`.replace(/[^ -~]/g, '?').slice(0, clusterNameMax),
    hba_file: cluster.accessFile,
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    // Without the detail of an error, which repeats what the row holds: e-mails, among others.
    log_error_verbosity: 'terse',
    max_connections: 100,
    shared_buffers: '32MB',
    work_mem: '4MB',
    maintenance_work_mem: '32MB',
    max_wal_size: '256MB',
    min_wal_size: '32MB',
    huge_pages: 'off',
    jit: 'off',
    io_method: 'sync',
    wal_level: 'minimal',
    max_wal_senders: 0,
    max_logical_replication_workers: 0,
    fsync: durable ? 'on' : 'off',
    full_page_writes: durable ? 'on' : 'off',
    synchronous_commit: durable ? 'on' : 'off',
  };
  return Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`]);
}
