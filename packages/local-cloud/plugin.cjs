/**
 * Lets `sls offline` work inside one service, against a running local cloud: it gives the service the others' outputs as
 * params, and serves its APIs with its own sources. The plain serverless-offline could do neither, and would leave routes
 * open whose authorizer belongs to another service. Any other command is left alone.
 */
module.exports = class LocalCloudPlugin {
  constructor(serverless) {
    this.serverless = serverless;
  }

  async asyncInit() {
    const { commands, options } = this.serverless.processedInput;
    if (commands[0] !== 'offline') return;
    const { register } = await import('tsx/esm/api');
    register();
    const { offlineCommand } = await import('./src/offline/offline-command.ts');
    // Its own kind of error is shown as one message; any other with a stack trace.
    const told = (error) => {
      throw error.name === 'LocalCloudError' ? new this.serverless.classes.Error(error.message, error.code) : error;
    };
    const serve = await offlineCommand(this.serverless, options).catch(told);
    const { hooks } = this.serverless.pluginManager;
    for (const name of Object.keys(hooks)) if (/(^|:)offline:start(:|$)/.test(name)) delete hooks[name];
    hooks['offline:start'] = [{ pluginName: 'LocalCloudPlugin', hook: () => serve().catch(told) }];
  }
};
