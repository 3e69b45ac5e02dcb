/*!999999\- enable the sandbox mode */ 
-- MariaDB dump 10.19  Distrib 10.6.18-MariaDB, for debian-linux-gnu (x86_64)
--
-- Host: localhost    Database: shop
-- ------------------------------------------------------
/*!40101 SET @OLD_CHARACTER_SET_CLIENT=@@CHARACTER_SET_CLIENT */;
/*!40101 SET NAMES utf8mb4 */;
/*!40014 SET @OLD_FOREIGN_KEY_CHECKS=@@FOREIGN_KEY_CHECKS, FOREIGN_KEY_CHECKS=0 */;
DROP TABLE IF EXISTS `orders`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
/*!50503 SET character_set_client = utf8mb4 */;
DROP TABLE IF EXISTS `orders`;
CREATE TABLE `orders` (
  `id` int(11) NOT NULL AUTO_INCREMENT,
  `customer_id` int(11) NOT NULL,
  `state` enum('new','paid') NOT NULL DEFAULT 'new',
  `total` decimal(10,2) NOT NULL DEFAULT 0.00,
  `doc` longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin DEFAULT NULL CHECK (json_valid(`doc`)),
  `created` timestamp NOT NULL DEFAULT current_timestamp() ON UPDATE current_timestamp(),
  `g` int(11) GENERATED ALWAYS AS (`customer_id` + 1) VIRTUAL /*!80023 INVISIBLE */,
  PRIMARY KEY (`id`),
  KEY `fk_orders_customer` (`customer_id`),
  CONSTRAINT `fk_orders_customer` FOREIGN KEY (`customer_id`) REFERENCES `customers` (`id`) ON DELETE CASCADE,
  CONSTRAINT `CONSTRAINT_1` CHECK (`total` >= 0)
) ENGINE=InnoDB AUTO_INCREMENT=17 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;
LOCK TABLES `orders` WRITE;
/*!40000 ALTER TABLE `orders` DISABLE KEYS */;
INSERT INTO `orders` VALUES (1,1,'new',1.00,NULL,'2020-01-01 00:00:00'),(2,1,'it''s; \'x\'',2,NULL,'x');
INSERT INTO `orders` VALUES (3,1,'new',1.00,NULL,'2020-01-01 00:00:00');
/*!40000 ALTER TABLE `orders` ENABLE KEYS */;
UNLOCK TABLES;
/*!50003 SET @saved_sql_mode       = @@sql_mode */ ;
/*!50003 SET sql_mode              = 'STRICT_TRANS_TABLES,NO_AUTO_CREATE_USER,NO_ENGINE_SUBSTITUTION' */ ;
DELIMITER ;;
/*!50003 CREATE*/ /*!50017 DEFINER=CURRENT_USER*/ /*!50003 TRIGGER `trg_orders_bi` BEFORE INSERT ON `orders` FOR EACH ROW BEGIN
  -- a comment; with ' quote
  IF NEW.total IS NULL THEN
    SET NEW.total = 0;
  END IF;
END */;;
DELIMITER ;
/*!50003 SET sql_mode              = @saved_sql_mode */ ;
CREATE TABLE `customers` (
  `id` int(11) NOT NULL,
  `name` varchar(100) DEFAULT NULL,
  PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=latin1 COLLATE=latin1_swedish_ci;
--
-- Temporary table structure for view `v_orders`
--
SET @saved_cs_client     = @@character_set_client;
/*!50001 CREATE VIEW `v_orders` AS SELECT
 1 AS `id`,
  1 AS `name` */;
SET character_set_client = @saved_cs_client;
DROP TABLE IF EXISTS `v_old`;
/*!50001 CREATE TABLE `v_old` (
  `id` tinyint NOT NULL
) ENGINE=MyISAM */;
--
-- Dumping events
--
/*!50106 SET @save_time_zone= @@TIME_ZONE */ ;
DELIMITER ;;
/*!50106 CREATE*/ /*!50117 DEFINER=CURRENT_USER*/ /*!50106 EVENT `purge` ON SCHEDULE EVERY 1 DAY STARTS '2030-01-01 00:00:00' ON COMPLETION NOT PRESERVE ENABLE DO BEGIN
  DELETE FROM orders WHERE created < NOW() - INTERVAL 1 YEAR;
END */ ;;
DELIMITER ;
--
-- Dumping routines
--
/*!50003 DROP FUNCTION IF EXISTS `f_total` */;
DELIMITER ;;
CREATE DEFINER=CURRENT_USER FUNCTION `f_total`(`p_id` INT, p_name VARCHAR(10) CHARSET latin1) RETURNS decimal(10,2)
    READS SQL DATA
    DETERMINISTIC
    COMMENT 'total; of'
BEGIN
  DECLARE t DECIMAL(10,2);
  SELECT total INTO t FROM orders WHERE id = p_id;
  RETURN t;
END ;;
CREATE DEFINER=CURRENT_USER PROCEDURE `p_do`(IN `a` INT, OUT b VARCHAR(20), INOUT c ENUM('x','y'))
    SQL SECURITY INVOKER
label1: BEGIN
  CASE a WHEN 1 THEN SET b = 'x'; ELSE SET b = 'y'; END CASE;
  WHILE a > 0 DO SET a = a - 1; END WHILE;
  LEAVE label1;
END ;;
DELIMITER ;
/*!50001 DROP TABLE IF EXISTS `v_old`*/;
/*!50001 DROP VIEW IF EXISTS `v_orders`*/;
/*!50001 SET @saved_cs_results         = @@character_set_results */;
/*!50001 CREATE ALGORITHM=UNDEFINED */
/*!50013 DEFINER=CURRENT_USER SQL SECURITY DEFINER */
/*!50001 VIEW `v_orders` AS select `o`.`id` AS `id`,`c`.`name` AS `name` from (`orders` `o` join `customers` `c` on((`c`.`id` = `o`.`customer_id`))) */;
CREATE ALGORITHM=MERGE SQL SECURITY INVOKER VIEW v2 (x, y) AS SELECT id, total FROM orders WHERE total > 3 WITH LOCAL CHECK OPTION;
CREATE OR REPLACE VIEW v3 AS SELECT * FROM v2 WHERE y > 5 WITH CHECK OPTION;
/*M!100100 CREATE TABLE maria_only (a INT) */;
/*!80000 CREATE TABLE mysql8_only (a INT) */;
CREATE TRIGGER t2 BEFORE INSERT ON orders FOR EACH ROW FOLLOWS trg_orders_bi SET @x = 1;
CREATE TRIGGER t3 BEFORE INSERT ON orders FOR EACH ROW PRECEDES t2 SET @x = 2;
DROP TRIGGER IF EXISTS nope;
ALTER EVENT `purge` ON SCHEDULE EVERY 2 DAY STARTS '2030-01-01 00:00:00' COMMENT 'rarely';
