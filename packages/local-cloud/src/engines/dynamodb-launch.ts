import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import { LocalCloudError } from '../errors';

/** How DynamoDB Local can be run on this machine. */
export type Launch = { readonly command: string; readonly args: readonly string[]; readonly cwd?: string };
export type Storage = { readonly port: number; readonly dbPath?: string };

/** What a command prints (both streams), or nothing when it cannot be run. */
export type Probe = (command: string, args: readonly string[]) => Promise<string | undefined>;

const require = createRequire(import.meta.url);
const run = promisify(execFile);
const probeCommand: Probe = async (command, args) => {
  try {
    const { stdout, stderr } = await run(command, [...args]);
    return stdout + stderr;
  } catch {
    return undefined;
  }
};

const oldestJava = 11;
const javaCommand = (): string => (process.env['JAVA_HOME'] ? path.join(process.env['JAVA_HOME'], 'bin', 'java') : 'java');

/** Major version out of `java -version`: 17 of `openjdk version "17.0.15"`, 8 of `java version "1.8.0_392"`. */
export const javaMajor = (banner: string): number => {
  const [, first = '0', second = '0'] = /version "(\d+)(?:\.(\d+))?/.exec(banner) ?? [];
  return first === '1' ? Number(second) : Number(first);
};

const storageArgs = ({ dbPath }: Storage): string[] => (dbPath ? ['-dbPath', dbPath] : ['-inMemory']);

const withJava = (command: string, storage: Storage): Launch => {
  const packageFolder = path.dirname(require.resolve('amplify-dynamodb-simulator/package.json'));
  const jvm = ['-Xmx192m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-Djava.library.path=./DynamoDBLocal_lib'];
  const options = ['-sharedDb', '-disableTelemetry', '-port', String(storage.port), ...storageArgs(storage)];
  return { command, args: [...jvm, '-jar', 'DynamoDBLocal.jar', ...options], cwd: path.join(packageFolder, 'emulator') };
};

const withDocker = ({ port, dbPath }: Storage): Launch => {
  const volume = dbPath ? ['-v', `${dbPath}:/data`, '--user', 'root'] : [];
  const storage = dbPath ? ['-dbPath', '/data'] : ['-inMemory'];
  const container = ['run', '--rm', '--init', '-p', `127.0.0.1:${port}:8000`, ...volume, 'amazon/dynamodb-local'];
  return { command: 'docker', args: [...container, '-jar', 'DynamoDBLocal.jar', '-sharedDb', ...storage] };
};

const installJava = (found: string | undefined): string => {
  const problem = found === undefined ? 'Java was not found' : `Java ${javaMajor(found)} is too old`;
  return `${problem}: the local DynamoDB needs Java ${oldestJava} or newer. Do one of these:
  macOS:           brew install openjdk@21   (then follow what it prints about the PATH)
  Debian, Ubuntu:  sudo apt-get install -y openjdk-17-jre-headless
  Fedora, RHEL:    sudo dnf install -y java-21-openjdk-headless
  Windows:         winget install EclipseAdoptium.Temurin.21.JRE
  or start Docker, whose amazon/dynamodb-local image is used when there is no Java,
  or set DYNAMODB_ENDPOINT to the address of a DynamoDB Local that already runs.`;
};

/** Picks Java, else Docker; `JAVA_MISSING` says how to install when there is neither. */
export const dynamoDbLaunch = async (storage: Storage, probe: Probe = probeCommand): Promise<Launch> => {
  const java = javaCommand();
  const banner = await probe(java, ['-version']);
  if (banner !== undefined && javaMajor(banner) >= oldestJava) return withJava(java, storage);
  const docker = await probe('docker', ['info', '--format', '{{.ServerVersion}}']);
  if (docker !== undefined) return withDocker(storage);
  throw new LocalCloudError('JAVA_MISSING', installJava(banner));
};
