-- Long work in the background: what was asked for, how far it is and how it ended. It belongs to the running registry and not to
-- the record: no backup holds it, and what it did stands in the trail.
CREATE TABLE background_job (
  id VARCHAR(32) NOT NULL PRIMARY KEY,
  kind VARCHAR(60) NOT NULL,
  parameters ${text} NOT NULL,
  asked_by VARCHAR(60) NOT NULL,
  asked_at TIMESTAMP NOT NULL,
  scheduled BOOLEAN NOT NULL,
  job_state VARCHAR(12) NOT NULL,
  attempt INTEGER NOT NULL,
  cancelling BOOLEAN NOT NULL,
  steps_done INTEGER NOT NULL,
  steps_all INTEGER NOT NULL,
  said ${text} NOT NULL,
  file_state VARCHAR(12) NOT NULL,
  started_at TIMESTAMP,
  ended_at TIMESTAMP
);
CREATE INDEX background_job_by ON background_job (asked_by, asked_at);
CREATE INDEX background_job_state ON background_job (job_state);

-- What came of it, for some days, for whoever asked and for nobody else.
CREATE TABLE background_file (
  job_id VARCHAR(32) NOT NULL PRIMARY KEY REFERENCES background_job (id) ON DELETE CASCADE,
  file_name VARCHAR(200) NOT NULL,
  media_type VARCHAR(100) NOT NULL,
  content ${binary} NOT NULL,
  centres VARCHAR(4000) NOT NULL,
  noted VARCHAR(1000) NOT NULL,
  issue ${text} NOT NULL
);

-- The children that such a file tells of one by one, with whom it goes if one of them is erased.
CREATE TABLE background_child (
  job_id VARCHAR(32) NOT NULL REFERENCES background_job (id) ON DELETE CASCADE,
  case_id VARCHAR(10) NOT NULL,
  PRIMARY KEY (job_id, case_id)
);
CREATE INDEX background_child_case ON background_child (case_id);

-- What is asked for again and again by the clock, in whose name.
CREATE TABLE job_schedule (
  id VARCHAR(32) NOT NULL PRIMARY KEY,
  kind VARCHAR(60) NOT NULL,
  parameters ${text} NOT NULL,
  run_times VARCHAR(120) NOT NULL,
  run_by VARCHAR(60) NOT NULL,
  paused BOOLEAN NOT NULL,
  changed_by VARCHAR(60) NOT NULL,
  changed_at TIMESTAMP NOT NULL
);

-- The tables of the job runner itself, as its release 2.5.0 wants them.
CREATE TABLE quartz_job_details (
  sched_name VARCHAR(120) NOT NULL,
  job_name VARCHAR(200) NOT NULL,
  job_group VARCHAR(200) NOT NULL,
  description VARCHAR(250),
  job_class_name VARCHAR(250) NOT NULL,
  is_durable BOOLEAN NOT NULL,
  is_nonconcurrent BOOLEAN NOT NULL,
  is_update_data BOOLEAN NOT NULL,
  requests_recovery BOOLEAN NOT NULL,
  job_data ${binary},
  PRIMARY KEY (sched_name, job_name, job_group)
);

CREATE TABLE quartz_triggers (
  sched_name VARCHAR(120) NOT NULL,
  trigger_name VARCHAR(200) NOT NULL,
  trigger_group VARCHAR(200) NOT NULL,
  job_name VARCHAR(200) NOT NULL,
  job_group VARCHAR(200) NOT NULL,
  description VARCHAR(250),
  next_fire_time BIGINT,
  prev_fire_time BIGINT,
  priority INTEGER,
  trigger_state VARCHAR(16) NOT NULL,
  trigger_type VARCHAR(8) NOT NULL,
  start_time BIGINT NOT NULL,
  end_time BIGINT,
  calendar_name VARCHAR(200),
  misfire_instr SMALLINT,
  job_data ${binary},
  PRIMARY KEY (sched_name, trigger_name, trigger_group),
  FOREIGN KEY (sched_name, job_name, job_group)
    REFERENCES quartz_job_details (sched_name, job_name, job_group)
);

CREATE TABLE quartz_simple_triggers (
  sched_name VARCHAR(120) NOT NULL,
  trigger_name VARCHAR(200) NOT NULL,
  trigger_group VARCHAR(200) NOT NULL,
  repeat_count BIGINT NOT NULL,
  repeat_interval BIGINT NOT NULL,
  times_triggered BIGINT NOT NULL,
  PRIMARY KEY (sched_name, trigger_name, trigger_group),
  FOREIGN KEY (sched_name, trigger_name, trigger_group)
    REFERENCES quartz_triggers (sched_name, trigger_name, trigger_group)
);

CREATE TABLE quartz_cron_triggers (
  sched_name VARCHAR(120) NOT NULL,
  trigger_name VARCHAR(200) NOT NULL,
  trigger_group VARCHAR(200) NOT NULL,
  cron_expression VARCHAR(120) NOT NULL,
  time_zone_id VARCHAR(80),
  PRIMARY KEY (sched_name, trigger_name, trigger_group),
  FOREIGN KEY (sched_name, trigger_name, trigger_group)
    REFERENCES quartz_triggers (sched_name, trigger_name, trigger_group)
);

CREATE TABLE quartz_simprop_triggers (
  sched_name VARCHAR(120) NOT NULL,
  trigger_name VARCHAR(200) NOT NULL,
  trigger_group VARCHAR(200) NOT NULL,
  str_prop_1 VARCHAR(512),
  str_prop_2 VARCHAR(512),
  str_prop_3 VARCHAR(512),
  int_prop_1 INTEGER,
  int_prop_2 INTEGER,
  long_prop_1 BIGINT,
  long_prop_2 BIGINT,
  dec_prop_1 NUMERIC(13, 4),
  dec_prop_2 NUMERIC(13, 4),
  bool_prop_1 BOOLEAN,
  bool_prop_2 BOOLEAN,
  PRIMARY KEY (sched_name, trigger_name, trigger_group),
  FOREIGN KEY (sched_name, trigger_name, trigger_group)
    REFERENCES quartz_triggers (sched_name, trigger_name, trigger_group)
);

CREATE TABLE quartz_blob_triggers (
  sched_name VARCHAR(120) NOT NULL,
  trigger_name VARCHAR(200) NOT NULL,
  trigger_group VARCHAR(200) NOT NULL,
  blob_data ${binary},
  PRIMARY KEY (sched_name, trigger_name, trigger_group),
  FOREIGN KEY (sched_name, trigger_name, trigger_group)
    REFERENCES quartz_triggers (sched_name, trigger_name, trigger_group)
);

CREATE TABLE quartz_calendars (
  sched_name VARCHAR(120) NOT NULL,
  calendar_name VARCHAR(200) NOT NULL,
  calendar ${binary} NOT NULL,
  PRIMARY KEY (sched_name, calendar_name)
);

CREATE TABLE quartz_paused_trigger_grps (
  sched_name VARCHAR(120) NOT NULL,
  trigger_group VARCHAR(200) NOT NULL,
  PRIMARY KEY (sched_name, trigger_group)
);

CREATE TABLE quartz_fired_triggers (
  sched_name VARCHAR(120) NOT NULL,
  entry_id VARCHAR(95) NOT NULL,
  trigger_name VARCHAR(200) NOT NULL,
  trigger_group VARCHAR(200) NOT NULL,
  instance_name VARCHAR(200) NOT NULL,
  fired_time BIGINT NOT NULL,
  sched_time BIGINT NOT NULL,
  priority INTEGER NOT NULL,
  state VARCHAR(16) NOT NULL,
  job_name VARCHAR(200),
  job_group VARCHAR(200),
  is_nonconcurrent BOOLEAN,
  requests_recovery BOOLEAN,
  PRIMARY KEY (sched_name, entry_id)
);

CREATE TABLE quartz_scheduler_state (
  sched_name VARCHAR(120) NOT NULL,
  instance_name VARCHAR(200) NOT NULL,
  last_checkin_time BIGINT NOT NULL,
  checkin_interval BIGINT NOT NULL,
  PRIMARY KEY (sched_name, instance_name)
);

CREATE TABLE quartz_locks (
  sched_name VARCHAR(120) NOT NULL,
  lock_name VARCHAR(40) NOT NULL,
  PRIMARY KEY (sched_name, lock_name)
);

CREATE INDEX quartz_triggers_next ON quartz_triggers (sched_name, next_fire_time);
