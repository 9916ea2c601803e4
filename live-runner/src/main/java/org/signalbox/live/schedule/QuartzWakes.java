package org.signalbox.live.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobExecutionContext;
import org.quartz.JobKey;
import org.quartz.ObjectAlreadyExistsException;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.quartz.impl.SchedulerRepository;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.impl.jdbcjobstore.PostgreSQLDelegate;
import org.quartz.spi.JobFactory;
import org.quartz.utils.ConnectionProvider;
import org.quartz.utils.DBConnectionManager;
import org.signalbox.live.database.Database;
import org.signalbox.live.database.Schema;

/**
 * Wakes by Quartz, whose triggers lie in a database that several nodes share. Each wake is one
 * trigger at one instant in UTC: what the calendar says was worked out before. May be used from
 * several threads.
 */
public final class QuartzWakes implements Wakes {

  private static final String GROUP = "wakes";
  private static final String DEPLOYMENT = "deployment";
  private static final String SCHEDULED = "scheduled";

  /** One for each of its threads, and for the scheduler's own two. */
  private static final int CONNECTIONS = 6;

  /** A wake later than this is no wake any more but a misfire. */
  private static final Duration MISFIRE = Duration.ofSeconds(5);

  private final Scheduler scheduler;
  private final Predicate<Wake> stillValid;
  private final Runnable release;
  private volatile Consumer<Wake> listener = wake -> {};

  /**
   * A scheduler over tables of its own in a database. A wake that comes late is a wake: whether
   * something may still be decided is asked there.
   *
   * @param node its name among the nodes
   */
  public static QuartzWakes in(Database database, String node) {
    Schema schema = database.schema("quartz", "live/quartz", CONNECTIONS);
    return new QuartzWakes(schema.dataSource(), node, _ -> true, schema::close);
  }

  /**
   * A scheduler over the tables of a schema that was made by {@code live/quartz}.
   *
   * @param node its name among the nodes
   * @param stillValid whether a wake that comes late is still worth one
   * @param release is run when it is closed
   */
  QuartzWakes(DataSource tables, String node, Predicate<Wake> stillValid, Runnable release) {
    this.stillValid = stillValid;
    this.release = release;
    String source = "signalbox-" + node;
    DBConnectionManager.getInstance().addConnectionProvider(source, new Pool(tables));
    try {
      StdSchedulerFactory factory = new StdSchedulerFactory();
      factory.initialize(properties(node, source));
      scheduler = factory.getScheduler();
      // or a second node in this process would be handed the first one's
      SchedulerRepository.getInstance().remove(scheduler.getSchedulerName());
      scheduler.setJobFactory(jobs());
    } catch (SchedulerException broken) {
      throw new IllegalStateException("the scheduler cannot be made", broken);
    }
  }

  private static Properties properties(String node, String source) {
    Properties all = new Properties();
    all.setProperty("org.quartz.scheduler.instanceName", "signalbox");
    all.setProperty("org.quartz.scheduler.instanceId", node);
    all.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
    all.setProperty("org.quartz.threadPool.threadCount", "4");
    all.setProperty("org.quartz.threadPool.makeThreadsDaemons", "true");
    String store = "org.quartz.jobStore.";
    all.setProperty(store + "class", "org.quartz.impl.jdbcjobstore.JobStoreTX");
    all.setProperty(store + "driverDelegateClass", PostgreSQLDelegate.class.getName());
    all.setProperty(store + "dataSource", source);
    all.setProperty(store + "isClustered", "true");
    all.setProperty(store + "clusterCheckinInterval", "5000");
    all.setProperty(store + "acquireTriggersWithinLock", "true");
    all.setProperty(store + "txIsolationLevelSerializable", "false"); // READ COMMITTED
    all.setProperty(store + "misfireThreshold", String.valueOf(MISFIRE.toMillis()));
    all.setProperty(store + "useProperties", "true");
    return all;
  }

  /** Connections of the pool that the house has already. */
  private record Pool(DataSource tables) implements ConnectionProvider {

    @Override
    public java.sql.Connection getConnection() throws java.sql.SQLException {
      return tables.getConnection();
    }

    @Override
    public void shutdown() {}

    @Override
    public void initialize() {}
  }

  private JobFactory jobs() {
    return (bundle, _) -> this::fire;
  }

  private void fire(JobExecutionContext context) {
    var data = context.getMergedJobDataMap();
    Wake wake =
        new Wake(
            data.getString(DEPLOYMENT),
            Instant.parse(data.getString(SCHEDULED)),
            context.getFireTime().toInstant());
    if (stillValid.test(wake)) {
      listener.accept(wake);
    }
  }

  /** Stands for the wakes in the tables; what is done is said by the factory. */
  static final class WakeJob implements Job {

    @Override
    public void execute(JobExecutionContext context) {
      throw new IllegalStateException("wakes are made by the scheduler's own factory");
    }
  }

  @Override
  public void start(Consumer<Wake> woken) {
    listener = woken;
    try {
      scheduler.start();
    } catch (SchedulerException broken) {
      throw new IllegalStateException("the scheduler cannot be started", broken);
    }
  }

  @Override
  public void at(String deployment, Instant instant) {
    JobDetail job =
        JobBuilder.newJob(WakeJob.class)
            .withIdentity(deployment, GROUP)
            .usingJobData(DEPLOYMENT, deployment)
            .storeDurably()
            .requestRecovery()
            .build();
    Trigger trigger =
        TriggerBuilder.newTrigger()
            .withIdentity(deployment + "@" + instant, GROUP)
            .forJob(job)
            .usingJobData(SCHEDULED, instant.toString())
            .startAt(Date.from(instant))
            .withSchedule(
                SimpleScheduleBuilder.simpleSchedule().withMisfireHandlingInstructionFireNow())
            .build();
    try {
      scheduler.addJob(job, true);
      scheduler.scheduleJob(trigger);
    } catch (ObjectAlreadyExistsException known) {
      // another node has asked for the same wake
    } catch (SchedulerException broken) {
      throw new IllegalStateException("a wake cannot be stored", broken);
    }
  }

  @Override
  public void forget(String deployment) {
    try {
      scheduler.deleteJob(new JobKey(deployment, GROUP));
    } catch (SchedulerException broken) {
      throw new IllegalStateException("a wake cannot be taken back", broken);
    }
  }

  /** When a deployment is woken at an instant, if it is. */
  Optional<Instant> stored(String deployment, Instant instant) {
    try {
      return Optional.ofNullable(
              scheduler.getTrigger(new TriggerKey(deployment + "@" + instant, GROUP)))
          .map(it -> it.getNextFireTime().toInstant());
    } catch (SchedulerException broken) {
      throw new IllegalStateException("a wake cannot be read", broken);
    }
  }

  @Override
  public void close() {
    try {
      scheduler.shutdown(true);
    } catch (SchedulerException broken) {
      throw new IllegalStateException("the scheduler cannot be stopped", broken);
    } finally {
      release.run();
    }
  }
}
