import { describe, expect, it } from 'vitest';
import { dynamoDbLaunch, javaMajor } from './dynamodb-launch';

const machine = (programs: Readonly<Record<string, string>>) => async (command: string) => programs[command];
const java = (version: string) => `openjdk version "${version}" 2025-04-15`;

describe('javaMajor', () => {
  it.each([
    ['17.0.15', 17],
    ['1.8.0_392', 8],
    ['21', 21],
  ])('reads %s', (version, major) => {
    expect(javaMajor(java(version))).toBe(major);
  });
});

describe('dynamoDbLaunch', () => {
  it('takes Java when it is new enough', async () => {
    const { command, args } = await dynamoDbLaunch({ port: 10_001 }, machine({ java: java('17.0.1'), docker: '27' }));

    expect(command).toBe('java');
    expect(args).toEqual(expect.arrayContaining(['-jar', 'DynamoDBLocal.jar', '-inMemory', '10001']));
  });

  it('keeps tables in a folder when given one', async () => {
    const { args } = await dynamoDbLaunch({ port: 10_001, dbPath: '/data' }, machine({ java: java('17') }));

    expect(args).toEqual(expect.arrayContaining(['-dbPath', '/data']));
    expect(args).not.toContain('-inMemory');
  });

  it.each([
    ['no Java', {}],
    ['an old Java', { java: java('1.8.0') }],
  ])('takes Docker when there is %s', async (_name, programs) => {
    const { command, args } = await dynamoDbLaunch({ port: 10_001 }, machine({ ...programs, docker: '27.1' }));

    expect(command).toBe('docker');
    expect(args).toContain('127.0.0.1:10001:8000');
  });

  it('says how to install Java when there is neither', async () => {
    await expect(dynamoDbLaunch({ port: 10_001 }, machine({}))).rejects.toMatchObject({
      code: 'JAVA_MISSING',
      message: expect.stringMatching(
        /Java was not found[\s\S]*brew install[\s\S]*apt-get install[\s\S]*winget install[\s\S]*DYNAMODB_ENDPOINT/,
      ),
    });
  });

  it('says when Java is too old', async () => {
    await expect(dynamoDbLaunch({ port: 10_001 }, machine({ java: java('1.8.0') }))).rejects.toThrow('Java 8 is too old');
  });
});
