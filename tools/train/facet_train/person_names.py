"""First names, put where a pronoun stands, so that no opinion hangs on a name or on the pieces that it falls into."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from tokenizers import Tokenizer

# Of several origins and both genders; what counts is that each opinion is seen with all of them. Names that are words
# of shops or opinions (Hope, Will, Ruby) or parts of other words (the "Don" of "don't") are left out.
_ENGLISH = """
Aaliyah Aaron Abby Abdul Abigail Adam Adele Adrian Adriana Adrienne Agnes Ahmed Aidan Aiden Aileen Aisha Alan Albert
Alberto Alec Alejandro Alex Alexa Alexander Alexandra Alexandria Alexis Alfonso Alfred Alfredo Ali Alice Alicia Alison
Aliyah Allan Allen Allie Allison Alma Alonzo Alvin Alyssa Amanda Amara Amari Amber Amelia Amir Amit Amy Ana Andre
Andrea Andrew Andy Angela Angelica Angelina Angelo Angie Anita Ann Anna Anne Annette Annie Anthony Antoine Antonia
Antonio Antwan April Archie Aria Ariana Arianna Ariel Arjun Arlene Armando Arnold Arthur Arturo Ashlee Ashley Ashton
Asia Aubrey Audrey Ava Bailey Barbara Beatrice Beatriz Becky Belinda Bella Ben Benjamin Bernadette Bernard Bernice
Bertha Bessie Beth Bethany Betsy Betty Beverly Billy Blake Bob Bobby Bonnie Brad Bradley Brady Brandi Brandon Brayden
Brenda Brendan Brent Brett Bria Brian Brianna Bridget Brittany Brittney Brooke Bruce Bryan Bryce Byron Caitlin Caleb
Calvin Cameron Camila Candace Candice Carl Carla Carlos Carlton Carly Carmen Carol Caroline Carolyn Carrie Carter
Casey Cassandra Cassie Catherine Cathy Cecil Cecilia Cedric Cedrick Celia Cesar Chad Charlene Charles Charlie
Charlotte Chelsea Chen Cheryl Chester Chiara Chloe Chris Christie Christina Christine Christopher Christy Cindy Claire
Clara Clarence Clark Claudia Clayton Clifford Clifton Clint Clinton Clyde Cody Cole Colin Colleen Connie Connor
Constance Cora Corey Cornelius Cory Courtney Craig Cristina Crystal Curtis Cynthia Damon Dan Dana Daniel Danielle
Danny Daquan Darius Darla Darlene Darnell Darrell Darren Darryl Daryl Dashawn Dave David Davon Dawn Deandre Deanna
Debbie Deborah Debra Deja Delores Demetrius Dena Denise Dennis Derek Derrick Deshawn Desiree Devin Devon Devonte Diana
Diane Dianne Diego Dolores Dominic Dominique Donald Donna Donnie Donovan Dontae Dora Doreen Doris Dorothy Douglas
Duane Dustin Dwayne Dylan Ebony Ed Eddie Edgar Edith Edna Edward Edwin Eileen Elaine Eleanor Elena Eli Elias Elijah
Elise Elizabeth Ella Ellen Ellie Elmer Elsie Emilio Emily Emma Emmett Enrique Eric Erica Erik Erin Ernest Ernesto
Essie Esther Ethan Ethel Eugene Eunice Eva Evan Evelyn Everett Fatima Faye Felicia Felipe Felix Fernando Fiona
Florence Floyd Frances Francis Francisco Frank Fred Freda Freddie Frederick Gabriel Gail Garrett Gary Gavin Gayle
Geneva Genevieve Geoffrey George Gerald Geraldine Gertrude Gilbert Gina Giovanni Gladys Glenda Glenn Gloria Gordon
Grace Graham Greg Gregory Greta Gwendolyn Hailey Hakeem Hakim Haley Hannah Harold Harriet Harry Harvey Hassan Hattie
Hazel Heather Hector Heidi Helen Henry Herbert Herman Hiroshi Holly Howard Hubert Hugo Ian Ida Ignacio Imani Inez
Ingrid Irene Irma Irving Isaac Isabel Isabella Isaiah Ismael Ivan Jabari Jackie Jackson Jaclyn Jacob Jada Jaime Jake
Jalen Jamal James Jan Jana Jane Janet Janice Janie Jaquan Jared Jasmin Jasmine Jasmyn Jason Javier Javon Jay Jayla
Jazmine Jean Jeanette Jeanne Jeannie Jeff Jeffery Jeffrey Jenna Jennifer Jenny Jeremy Jermaine Jerome Jerry Jesse
Jessica Jessie Jesus Jill Jim Jimmie Jimmy Jin Joan Joann Joanna Joanne Jodi Jodie Jody Joe Joel Joey Johanna John
Johnnie Johnny Jon Jonathan Jordan Jorge Jose Joseph Josephine Josh Joshua Josie Joyce Juan Juanita Judith Judy Julia
Julian Julie Juliet Justin Kadijah Kaitlyn Kamari Kanye Kara Kareem Karen Kari Karl Karla Kate Katelyn Katherine
Kathleen Kathryn Kathy Katie Katrina Kayla Keira Keisha Keith Kelley Kelli Kellie Kelly Kelsey Kelvin Ken Kendra
Kenisha Kenneth Kenny Kent Kenya Kerry Kevin Khalil Kiara Kiera Kim Kimberly Kirk Krista Kristen Kristi Kristin
Kristina Kristine Kumar Kurt Kwame Kyle LaShawn Lacey Laila Lakeisha Lamar Lamont Lana Landon Larry Latasha Latisha
Latonya Latrice Laura Lauren Laurie Lavonne Lawanda Lawrence Leah Lee Leila Lena Leo Leon Leona Leonard Leroy Leslie
Lester Lewis Li Liam Lily Linda Lisa Liza Lloyd Logan Lois Lola Lonnie Lora Lorena Lorenzo Loretta Lori Lorraine Louis
Lucas Lucia Lucille Lucy Luis Luke Luna Luther Lydia Lyle Lynda Lynn Lynne Mabel Mackenzie Mae Maggie Malcolm Malik
Maliyah Mandy Manuel Marc Marcella Marcia Marco Marcus Margaret Margarita Margie Marguerite Maria Marian Marianne
Marie Marilyn Mario Marion Marjorie Mark Marlene Marlon Marquis Marquise Marsha Marshall Marta Martha Martin Marvin
Mary Mathew Matt Mattea Matthew Mattie Maureen Maurice Max Maya Mckenzie Megan Mei Melanie Melinda Melissa Melvin
Meredith Mia Micah Michael Micheal Michelle Miguel Mike Mildred Milton Mindy Minnie Miranda Miriam Mitch Mitchell
Mohammed Molly Monica Monique Morgan Morris Muriel Myra Myrtle Nadia Nancy Naomi Natalie Natasha Nathan Nathaniel Neil
Nellie Nelson Nettie Nevaeh Nia Nicholas Nick Nicolas Nicole Nina Noah Noel Nora Norma Norman Olga Oliver Olivia Omar
Oscar Otis Owen Pam Pamela Parker Patricia Patrick Patsy Patti Patty Paul Paula Paulette Pauline Pedro Peggy Penny
Perry Peter Phil Philip Phillip Phyllis Preston Priya Quentin Quincy Rachel Rafael Raheem Rahul Ralph Ramon Ramona
Randall Randy Raquel Rashad Rasheed Rashida Raul Raymond Rebecca Reggie Regina Reginald Rene Renee Rhonda Ricardo
Richard Rick Ricky Riley Rita Robert Roberta Roberto Robin Rochelle Roderick Rodney Roger Roland Ron Ronald Ronnie
Rosa Rosalie Rose Rosemary Roshonda Rosie Roxanne Roy Ruben Rudy Rufus Russell Ruth Ryan Sabrina Sadie Sally Salvador
Sam Samantha Sammy Samuel Sandra Sara Sarah Scarlett Scott Sean Sebastian Selena Serena Sergio Seth Shane Shanice
Shaniqua Shannon Shantel Shaquille Shari Sharon Shawn Sheila Shelby Sheldon Shelley Shelly Sheniqua Sherry Sheryl
Shirley Sidney Simon Skylar Sofia Sonia Sonya Sophia Sophie Spencer Stacey Stacy Stanley Stefan Stella Stephanie
Stephen Stephon Steve Steven Stuart Susan Susanna Susie Suzanne Sydney Sylvester Sylvia Tabitha Tamara Tameka Tammy
Tanisha Tanya Tara Tasha Tawanda Taylor Ted Teresa Terrance Terrell Terrence Terri Terry Tevin Thelma Theodore Theresa
Thomas Tia Tiffany Tim Timothy Tina Todd Tom Toni Tony Tonya Tracey Traci Tracy Travis Trent Trevor Treyvon Tricia
Trina Trisha Troy Tyler Tyra Tyree Tyrell Tyrese Tyrone Valeria Valerie Vanessa Vera Vernon Veronica Vicki Vickie
Vicky Victor Victoria Vince Vincent Virginia Vivian Wade Wallace Walter Wanda Warren Wayne Wei Wendy Wesley Whitney
Wilbur Willard William Willie Willis Wilma Winifred Woodrow Xavier Yasmin Yolanda Yusuf Yvette Yvonne Zachariah
Zachary Zack Zaria Zion Zoe
"""
_CHINESE = """
王芳 李娜 张敏 刘静 陈杰 杨洋 赵磊 黄勇 周艳 吴军 徐丽 孙强 胡涛 朱明 高超 林霞 何平 郭刚 马玲 罗斌 梁燕 宋辉 郑伟 谢婷
韩梅 唐鹏 冯雪 于波 董华 程浩 曹颖 袁帅 邓丽 许晴 傅强 沈佳 曾琳 彭飞 吕欣 苏珊 卢敏 蒋雯 蔡明 贾玲 丁宁 魏然 薛梅 叶青 小王 小李
老张 老刘 小陈 小美 小明 小红 阿强 阿芳
"""
_ENGLISH_PRONOUNS = ("i", "he", "she", "him", "her", "we", "they", "them", "it")
_CHINESE_PRONOUNS = ("我", "他", "她", "我们", "自己", "他们", "她们")


class PersonNames:
    """The token ids of pronouns and of names, in one language each."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        self._names = {
            pronoun: names
            for pronouns, names in (
                (_ENGLISH_PRONOUNS, _split(tokenizer, _ENGLISH)),
                (_CHINESE_PRONOUNS, _split(tokenizer, _CHINESE)),
            )
            for pronoun in (tokenizer.token_to_id(word) for word in pronouns)
            if pronoun is not None
        }

        self.english_pieces = {piece for ids in _split(tokenizer, _ENGLISH) for piece in ids}
        self.whole_names = {
            ids[0] for names in (_ENGLISH, _CHINESE) for ids in _split(tokenizer, names) if len(ids) == 1
        }

    def put_into(self, ids: Sequence[int], random: np.random.Generator) -> list[int]:
        """The text with one of its pronouns, where it has any, replaced by a name of its language."""
        places = [place for place, token in enumerate(ids) if token in self._names]
        if not places:
            return list(ids)
        place = places[random.integers(len(places))]
        return [*ids[:place], *_draw(self._names[ids[place]], random), *ids[place + 1 :]]


def _split(tokenizer: Tokenizer, names: str) -> list[list[int]]:
    return [tokenizer.encode(name, add_special_tokens=False).ids for name in names.split()]


def _draw(names: list[list[int]], random: np.random.Generator) -> list[int]:
    """Every second one is made up: the start of one name and the end of another, for the names not listed here."""
    one, other = names[random.integers(len(names))], names[random.integers(len(names))]
    return one if random.random() < 0.5 or len(one) + len(other) == 2 else [*one[:-1], other[-1]]
